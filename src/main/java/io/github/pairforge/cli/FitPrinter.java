package io.github.pairforge.cli;

import java.io.PrintWriter;
import java.util.List;
import java.util.Locale;

import io.github.pairforge.fit.CandidateFit;
import io.github.pairforge.fit.FitDiagnostics;
import io.github.pairforge.fit.FittedShift;
import io.github.pairforge.fit.KernelCurve;
import io.github.pairforge.fit.KernelFitResult;
import io.github.pairforge.service.FitResult;
import io.github.pairforge.service.FitTables;
import io.github.pairforge.service.KernelFitOutcome;
import io.github.pairforge.service.LeaveOneOutResult;

/** Says what a fit found, to people or to programs. */
final class FitPrinter {

    private final PrintWriter out;
    private final boolean json;

    FitPrinter(final PrintWriter out, final boolean json) {
        this.out = out;
        this.json = json;
    }

    void print(final KernelFitOutcome outcome) {
        if (json) {
            out.println(FitJson.of(outcome));
        }
        else {
            notes(outcome.notes());
            out.println(Printable.of(outcome.verdict()));
            leastError(outcome.fit());
            final List<String> names = outcome.fit().pairs().stream().map(KernelFitResult.PairSummary::name).toList();
            for (int p = 0; p < names.size(); p++) {
                shift(names.get(p), outcome.fit().bestFit().shifts().get(p));
            }
        }
        out.flush();
    }

    /** Family, resampling and, per band, σ and by how much the error exceeds the least. */
    private void leastError(final KernelFitResult fit) {
        for (final CandidateFit c : fit.fits()) {
            final StringBuilder row = new StringBuilder(String.format(Locale.ROOT, "%-18s", c.candidate().label()));
            for (final KernelCurve k : c.curves()) {
                row.append(String.format(Locale.ROOT, "  %s %.3f %+.2f %%", fit.bandNames().get(k.band()), k.sigma(),
                    100 * FitTables.margin(fit, k)));
            }
            line("%s", row);
        }
    }

    private void shift(final String name, final FittedShift s) {
        line("shift of %s (right, down): %s, %s LR px", name,
            KernelFitOutcome.withInterval("%.3f", s.shift().dx(), s.x()),
            KernelFitOutcome.withInterval("%.3f", s.shift().dy(), s.y()));
    }

    void print(final FitResult result) {
        if (json) {
            out.println(FitJson.of(result));
        }
        else {
            notes(result.notes());
            out.println(Printable.of(result.verdict()));
            final FitDiagnostics d = result.fit().diagnostics();
            for (final FitDiagnostics.CriterionScore s : d.kernel().scores()) {
                final StringBuilder row = new StringBuilder(s.criterion().label()).append(':');
                for (int b = 0; b < s.sigma().size(); b++) {
                    row.append(' ').append(d.bandNames().get(b)).append(' ')
                        .append(KernelFitOutcome.withInterval("%.3f", s.sigma().get(b), s.intervals().get(b)));
                }
                line("%s HR px, %s; closed loop J %.3g dB2, error %.5f", row, s.resampling().label(), s.loop(),
                    s.error());
            }
            line("%s", d.kernel().text());
            line("%s", d.resamplingText());
            line("%s", d.radiometry().text());
            line("%s", d.noise().text());
            for (int p = 0; p < d.pairs().size(); p++) {
                shift(d.pairs().get(p).name(), d.pairs().get(p).shift());
            }
        }
        out.flush();
    }

    void print(final LeaveOneOutResult result) {
        if (json) {
            out.println(FitJson.of(result));
        }
        else {
            notes(result.notes());
            result.table().text().lines().forEach(l -> out.println(Printable.of(l)));
        }
        out.flush();
    }

    private void notes(final List<String> notes) {
        notes.forEach(n -> out.println(Printable.of(n)));
    }

    private void line(final String format, final Object... values) {
        out.println("  " + Printable.of(String.format(Locale.ROOT, format, values).replace("NaN", "unknown")));
    }
}
