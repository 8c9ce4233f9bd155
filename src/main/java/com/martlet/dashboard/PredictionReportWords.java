package com.martlet.dashboard;

import com.martlet.base.Figures;
import com.martlet.prediction.Calibration;
import com.martlet.prediction.PredictionReport;
import com.martlet.prediction.PredictionReports;
import java.util.List;
import java.util.Optional;

/** What must be said beside predictions. */
record PredictionReportWords(Words words) {

    /** Why there are none; empty when there are. */
    List<String> reasons(Optional<PredictionReport> report) {
        return report.map(this::reasons).orElseGet(() -> List.of(word("notYet")));
    }

    private List<String> reasons(PredictionReport report) {
        return switch (report.refusal()) {
            case null -> List.of();
            case FEW_REPEAT_CUSTOMERS ->
                    List.of(
                            word(
                                    "few",
                                    PredictionReports.LEAST_REPEAT_CUSTOMERS,
                                    report.repeatCustomers()));
            case NO_MODEL -> List.of(word("noModel"));
        };
    }

    /** What the calibration is of, or why there is none. */
    List<String> notes(Optional<PredictionReport> report) {
        var reasons = reasons(report);
        return reasons.isEmpty() ? List.of(note(report.orElseThrow())) : reasons;
    }

    private String note(PredictionReport report) {
        var calibration = report.calibration();
        if (calibration == null) {
            return word("calibration.short");
        }
        var figures = new Figures(words.locale());
        var customers = calibration.groups().stream().mapToLong(Calibration.Group::customers).sum();
        return word(
                "calibration.note",
                figures.number(customers),
                figures.date(calibration.trainedTo()),
                figures.date(calibration.trainedTo().plusDays(1)),
                figures.date(calibration.testedTo()));
    }

    private String word(String key, Object... arguments) {
        return words.of("dashboard.prediction." + key, arguments);
    }
}
