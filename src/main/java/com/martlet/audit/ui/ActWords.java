package com.martlet.audit.ui;

import com.martlet.audit.AuditEntry;
import com.martlet.base.ui.Texts;

/** What acts are called on the screen; each module brings the words for its own. */
final class ActWords {

    private ActWords() {}

    static String of(AuditEntry entry) {
        return of(entry.act());
    }

    static String of(String act) {
        var key = "audit.act." + act;
        return Texts.has(key) ? Texts.of(key) : act;
    }
}
