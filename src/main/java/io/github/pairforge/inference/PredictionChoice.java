package io.github.pairforge.inference;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import io.github.pairforge.raster.Band;
import io.github.pairforge.raster.BandMatch;
import io.github.pairforge.raster.Grid;
import io.github.pairforge.raster.Progress;
import io.github.pairforge.raster.RasterSource;

/** What goes into a network and what comes out, decided from its card, its graph, the settings and the image. */
final class PredictionChoice {

    private static final String ROW_MAJOR = "bcyx";

    private final Network network;
    private final PredictionSettings settings;
    private final List<TensorCard> images;
    private final List<TensorCard> constants;
    private final List<TensorCard> outputs;
    private final PlanChoice plans;

    PredictionChoice(final Network network, final List<TensorCard> inputs, final List<TensorCard> outputs,
        final PredictionSettings settings)
    {
        this.network = network;
        this.settings = settings;
        images = inputs.stream().filter(c -> PortCards.isImage(c) && !settings.constants().containsKey(c.name()))
            .toList();
        constants = inputs.stream().filter(c -> !images.contains(c)).toList();
        this.outputs = OutputChoice.of(network.name(), outputs, settings.outputs());
        checkConstants(inputs);
        plans = new PlanChoice(network.name(), images, ports(images), this.outputs, reach());
    }

    private void checkConstants(final List<TensorCard> inputs) {
        if (images.isEmpty()) {
            throw new IllegalArgumentException(network.name()
                + " takes no image (an input with columns and rows); it is no image model.");
        }
        for (final TensorCard constant : constants) {
            if (!settings.constants().containsKey(constant.name())) {
                throw new IllegalArgumentException(network.name() + " needs a number for its input " + constant.name()
                    + "; give it.");
            }
        }
        for (final String name : settings.constants().keySet()) {
            if (inputs.stream().noneMatch(c -> c.name().equals(name))) {
                throw new IllegalArgumentException(network.name() + " has no input " + name + "; it has "
                    + String.join(", ", inputs.stream().map(TensorCard::name).toList()) + ".");
            }
        }
    }

    private List<Port> ports(final List<TensorCard> cards) {
        return cards.stream().map(c -> port(network.inputs(), c)).toList();
    }

    private static Port port(final List<Port> ports, final TensorCard card) {
        return ports.stream().filter(p -> p.name().equals(card.name())).findFirst().orElseThrow();
    }

    private Optional<Reach> reach() {
        Reach all = null;
        for (final TensorCard output : outputs) {
            final Optional<Reach> one = output.axes().equals(ROW_MAJOR)
                && images.stream().allMatch(c -> c.axes().equals(ROW_MAJOR))
                    ? FieldWalk.of(network.graph(), images.stream().map(TensorCard::name).toList(), output.name())
                    : Optional.empty();
            if (one.isEmpty()) {
                return one;
            }
            final Reach r = one.get();
            if (all != null && (all.num() != r.num() || all.den() != r.den())) {
                throw new IllegalArgumentException(network.name() + ": the outputs " + outputs.get(0).name() + " and "
                    + output.name() + " have pixels of different size; choose one of them (outputs).");
            }
            all = all == null ? r : new Reach(Math.max(all.halo(), r.halo()), r.multiple(), r.num(), r.den());
        }
        return Optional.ofNullable(all);
    }

    PlanChoice plans() {
        return plans;
    }

    /** For a network of one image. */
    Map<String, RasterSource> only(final RasterSource image) {
        if (images.size() > 1) {
            throw new IllegalArgumentException(network.name() + " takes several images ("
                + String.join(", ", images.stream().map(TensorCard::name).toList()) + "); give each by its name.");
        }
        return Map.of(images.get(0).name(), image);
    }

    RasterSource of(final Map<String, RasterSource> given, final Progress progress) throws IOException {
        final List<InputImage> inputs = new ArrayList<>();
        for (final TensorCard card : images) {
            final RasterSource image = given.get(card.name());
            if (image == null || given.size() != images.size()) {
                throw new IllegalArgumentException(network.name() + " takes the images "
                    + String.join(", ", images.stream().map(TensorCard::name).toList()) + ", not "
                    + String.join(", ", given.keySet()) + ".");
            }
            inputs.add(input(card, image, inputs.isEmpty() ? settings.bands() : ""));
        }
        final Grid grid = inputs.get(0).source().grid();
        for (final InputImage input : inputs) {
            final Grid other = input.source().grid();
            if (other.width() != grid.width() || other.height() != grid.height()) {
                throw new IllegalArgumentException(input.source().name() + " has " + other.width() + " x "
                    + other.height() + " pixels, " + inputs.get(0).source().name() + " " + grid.width() + " x "
                    + grid.height() + "; " + network.name() + " takes images of one size.");
            }
            ValueRange.check(network.name(), input);
        }
        return source(inputs, grid, progress);
    }

    private InputImage input(final TensorCard card, final RasterSource image, final String list) {
        final int at = card.axes().indexOf('c');
        final long fixed = at < 0 ? 1 : port(network.inputs(), card).shape()[at];
        final int wanted = fixed > 0 ? (int) fixed : card.bands().isEmpty() ? -1 : card.bands().size();
        RasterSource used = image;
        if (!list.isBlank()) {
            used = image.withBands(BandMatch.parse(list, image.bands(), image.name()));
        }
        else if (!card.bands().isEmpty() && card.bands().size() == wanted) {
            used = image.withBands(BandMatch.of(card.bands().stream().map(Band::named).toList(), image.bands(),
                network.name(), image.name()).indices());
        }
        final int bands = used.bands().size();
        final boolean each = wanted == 1 && bands > 1 && images.size() == 1;
        if (wanted > 0 && bands != wanted && !each) {
            throw new IllegalArgumentException(network.name() + " takes " + count(wanted) + " in " + card.name() + ", "
                + image.name() + " has " + bands + "; name the bands to use, in order (bands).");
        }
        Units.check(network.name(), card, each ? 1 : bands);
        return new InputImage(card, used, each);
    }

    private static String count(final int n) {
        return n == 1 ? "1 band" : n + " bands";
    }

    private RasterSource source(final List<InputImage> inputs, final Grid grid, final Progress progress)
        throws IOException
    {
        final TilePlan plan = plans.plan(grid.width(), grid.height(), settings);
        final ConstantInputs numbers =
            new ConstantInputs(constants, ports(constants), settings.constants(), fixedBatch(inputs.get(0).card()));
        final OutputChoice choice = new OutputChoice(network, inputs, numbers, plan);
        final List<OutputImage> made = choice.images(outputs);
        final int batch = numbers.fixedBatch() > 0 ? numbers.fixedBatch() : settings.batch() > 0 ? settings.batch()
            : network.provider() == Execution.CPU ? 1 : Math.max(1, inputs.get(0).source().bands().size());
        final int radius = Math.max(plan.x().halo(), plan.x().overlap());
        final TilePredictor predictor =
            new TilePredictor(network, inputs, numbers, made, plan, batch, radius, progress);
        final List<Band> bands = made.stream().flatMap(o -> o.bands().stream()).toList();
        final double row = (double) plan.x().count() * plan.out((long) plan.x().tile() + 2L * plan.x().overlap())
            * plan.out((long) plan.y().tile() + 2L * plan.y().overlap()) * bands.size() * Float.BYTES;
        return new PredictedSource(predictor, CacheSize.of(row), grid.coarser((double) plan.num() / plan.den(),
            (double) plan.num() / plan.den()), bands, inputs.get(0).source().name());
    }

    private int fixedBatch(final TensorCard card) {
        final int at = card.axes().indexOf('b');
        return at < 0 ? 1 : (int) port(network.inputs(), card).shape()[at];
    }
}
