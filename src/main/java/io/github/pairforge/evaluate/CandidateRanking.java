package io.github.pairforge.evaluate;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

import io.github.pairforge.raster.Philox;

/**
 * Several images against one reference, ranked by one number, and whether the difference to the first is more than
 * chance.
 *
 * <p>Block bootstrap (Efron 1979; blocks after Künsch 1989): as many blocks as hold pixels are drawn with replacement,
 * the same for all candidates, and the differences to the candidate with the least number are computed anew. Candidates
 * look at the same ground, so most of what varies from block to block cancels in the difference.
 *
 * @param criterion by which they are ranked
 * @param candidates in the order given
 * @param best index of the least number, −1 when none has one
 */
public record CandidateRanking(CandidateCriterion criterion, List<Candidate> candidates, int best) {

    private static final int FEWEST_USED = 4;
    private static final int DRAWS = 400;
    private static final double TAIL = 0.025;
    /** Of {@link Philox}. */
    private static final int STREAM = 63;

    public CandidateRanking {
        candidates = List.copyOf(candidates);
    }

    /** How a candidate stands to the one with the least number. */
    public enum Standing {
        /** It has the least number. */
        BEST("best"),
        /** Its number is not more by more than chance. */
        NOT_DECIDED("not decided"),
        /** Its number is more. */
        WORSE("worse"),
        /** It has no number. */
        UNKNOWN("unknown");

        private final String words;

        Standing(final String words) {
            this.words = words;
        }

        public String words() {
            return words;
        }
    }

    /**
     * One candidate.
     *
     * @param values by criterion
     * @param behind its number minus the least one, in the criterion's unit
     * @param low lower end of the 95 % interval of {@code behind}; {@code NaN} with too few blocks
     * @param high upper end
     * @param standing the verdict
     */
    public record Candidate(Map<CandidateCriterion, Double> values, double behind, double low, double high,
        Standing standing)
    {

        public Candidate {
            values = Map.copyOf(values);
        }

        public double value(final CandidateCriterion criterion) {
            return values.get(criterion);
        }
    }

    /**
     * Ranks candidates.
     *
     * @param measured against one reference, all of one size
     * @param seed of the draws
     * @throws IllegalArgumentException without candidates, or for candidates of different size
     */
    public static CandidateRanking of(final List<CandidateBlocks> measured, final CandidateCriterion criterion,
        final long seed)
    {
        if (measured.isEmpty() || measured.stream().mapToInt(CandidateBlocks::blocks).distinct().count() > 1) {
            throw new IllegalArgumentException(
                measured.size() + " candidates cannot be ranked: give one or more of the same size.");
        }
        final double[] all = new double[measured.get(0).blocks()];
        Arrays.fill(all, 1);
        final double[] numbers = measured.stream().mapToDouble(m -> m.value(criterion, all)).toArray();
        final int best = IntStream.range(0, numbers.length).filter(i -> !Double.isNaN(numbers[i])).boxed()
            .min((i, j) -> Double.compare(numbers[i], numbers[j])).orElse(-1);
        final double[][] drawn = best < 0 ? new double[0][] : draws(measured, criterion, seed);
        final List<Candidate> candidates = new ArrayList<>();
        for (int c = 0; c < numbers.length; c++) {
            final Map<CandidateCriterion, Double> values = new EnumMap<>(CandidateCriterion.class);
            for (final CandidateCriterion v : CandidateCriterion.values()) {
                values.put(v, measured.get(c).value(v, all));
            }
            candidates.add(candidate(values, numbers, c, best, drawn));
        }
        return new CandidateRanking(criterion, candidates, best);
    }

    private static Candidate candidate(final Map<CandidateCriterion, Double> values, final double[] numbers,
        final int c, final int best, final double[][] drawn)
    {
        if (Double.isNaN(numbers[c])) {
            return new Candidate(values, Double.NaN, Double.NaN, Double.NaN, Standing.UNKNOWN);
        }
        final double behind = numbers[c] - numbers[best];
        if (c == best || drawn.length == 0) {
            return new Candidate(values, behind, drawn.length == 0 ? Double.NaN : 0, drawn.length == 0 ? Double.NaN : 0,
                c == best ? Standing.BEST : Standing.NOT_DECIDED);
        }
        final double[] differences = Arrays.stream(drawn).mapToDouble(d -> d[c] - d[best]).sorted().toArray();
        final double low = quantile(differences, TAIL);
        final double high = quantile(differences, 1 - TAIL);
        return new Candidate(values, behind, low, high, low > 0 ? Standing.WORSE : Standing.NOT_DECIDED);
    }

    /** Draw, candidate; none with too few blocks. */
    private static double[][] draws(final List<CandidateBlocks> measured, final CandidateCriterion criterion,
        final long seed)
    {
        final int blocks = measured.get(0).blocks();
        final int[] used = IntStream.range(0, blocks)
            .filter(k -> measured.stream().noneMatch(m -> m.isEmpty(k))).toArray();
        if (used.length < FEWEST_USED) {
            return new double[0][];
        }
        final double[][] drawn = new double[DRAWS][];
        final int[] words = new int[used.length];
        for (int i = 0; i < DRAWS; i++) {
            Philox.fillBits(seed, STREAM, 0, i, 0, words.length, words);
            final double[] weights = new double[blocks];
            for (final int word : words) {
                weights[used[(int) ((word & 0xffffffffL) * used.length >>> 32)]]++;
            }
            drawn[i] = measured.stream().mapToDouble(m -> m.value(criterion, weights)).toArray();
        }
        return drawn;
    }

    private static double quantile(final double[] sorted, final double p) {
        final double position = p * (sorted.length - 1);
        final int below = (int) position;
        return sorted[below]
            + (position - below) * (sorted[Math.min(below + 1, sorted.length - 1)] - sorted[below]);
    }

    /** Whether the best is better than every other candidate by more than chance. */
    public boolean isDecided() {
        return best >= 0 && candidates.stream()
            .allMatch(c -> c.standing() != Standing.NOT_DECIDED);
    }
}
