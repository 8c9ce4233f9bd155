package com.martlet.export;

import com.martlet.base.UserError;
import com.martlet.identity.Actor;
import com.martlet.identity.Tenant;
import java.util.List;
import java.util.Locale;
import org.springframework.stereotype.Component;

/** All kinds of things that can be taken out. */
@Component
class Exportables {

    private final List<Exportable> all;

    Exportables(List<Exportable> all) {
        this.all = List.copyOf(all);
    }

    OpenedExport open(Tenant tenant, Actor actor, ExportQuestion question, Locale language) {
        return all.stream()
                .filter(exportable -> exportable.kind().equals(question.kind()))
                .findFirst()
                .orElseThrow(() -> unknown(question.kind()))
                .open(tenant, actor, question, language);
    }

    private UserError unknown(String kind) {
        var kinds = String.join(", ", all.stream().map(Exportable::kind).sorted().toList());
        return new UserError("export.error.kind", kind, kinds);
    }
}
