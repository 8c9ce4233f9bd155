package com.martlet.export.ui;

import com.martlet.base.ui.DownloadDesk;
import com.martlet.export.ExportDesk;
import com.martlet.export.ExportQuestion;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Opens the dialog over whatever screen is in front. */
@Component
class ExportCounter implements ExportDesk, DownloadDesk {

    private final ExportOffice office;

    ExportCounter(ExportOffice office) {
        this.office = office;
    }

    @Override
    public void ask(ExportQuestion question) {
        var tenant = office.currentActor().require().tenant();
        if (tenant == null) {
            new PlatformTrailDialog(office, question).open();
        } else {
            new ExportDialog(office, tenant, question).open();
        }
    }

    @Override
    public void ask(String kind, String name, Map<String, String> options) {
        var others = new HashMap<>(options);
        var from = day(others.remove("from"));
        var to = day(others.remove("to"));
        ask(new ExportQuestion(kind, name, from, to, null, Map.of(), others));
    }

    private static @Nullable LocalDate day(@Nullable String text) {
        return text == null ? null : LocalDate.parse(text);
    }
}
