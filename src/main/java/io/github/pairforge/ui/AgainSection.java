package io.github.pairforge.ui;

import java.util.ArrayList;
import java.util.List;

import io.github.pairforge.replay.Language;
import io.github.pairforge.replay.RunRecord;
import io.github.pairforge.service.Again;

/** The section of a report that makes its result again. */
final class AgainSection {

    private static final String HEADING = "Do it again";

    private AgainSection() {
    }

    static HtmlReport.Section of(final Again again) {
        final List<ReportPart> parts = new ArrayList<>();
        if (again.command().isEmpty()) {
            parts.add(new ReportPart.Code(Language.SHELL.label(), again.line() + "\n"));
            return new HtmlReport.Section(HEADING, parts);
        }
        parts.add(new ReportPart.Paragraph("The same version, inputs and parameters give the same bits. Outputs are"
            + " left out here; the run history has them as well."));
        final List<RunRecord> run = List.of(RunRecord.sketch(again.command(), again.parameters()));
        if (run.get(0).namesWindows()) {
            parts.add(new ReportPart.Paragraph("These texts name windows, which have to be open with the same"
                + " selections; the texts of the run history open the images and select by themselves."));
        }
        for (final Language language : Language.values()) {
            parts.add(language.plain(run).<ReportPart> map(t -> new ReportPart.Code(language.label(), t))
                .orElseGet(() -> new ReportPart.Paragraph(language.label() + ": " + language.whyNot(run))));
        }
        return new HtmlReport.Section(HEADING, parts);
    }
}
