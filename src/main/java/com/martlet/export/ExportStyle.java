package com.martlet.export;

import com.martlet.identity.Tenant;
import java.util.Locale;

/** How a file is written, and in which language what is around its rows. */
public record ExportStyle(ExportFormat format, Locale language) {

    public static ExportStyle of(ExportFormat format, Tenant tenant) {
        return new ExportStyle(format, Locale.forLanguageTag(tenant.language()));
    }
}
