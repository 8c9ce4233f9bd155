package com.martlet.identity.ui;

import com.martlet.identity.Tenant;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.server.VaadinRequest;
import jakarta.servlet.http.Cookie;
import java.util.Arrays;
import java.util.Optional;

/** The slug of the tenant a person worked in last, kept in their browser. */
final class RememberedTenant {

    private static final String COOKIE = "martlet-tenant";
    private static final int A_YEAR_IN_SECONDS = 365 * 24 * 60 * 60;

    private RememberedTenant() {}

    static Optional<String> find() {
        var request = VaadinRequest.getCurrent();
        var cookies = request == null ? null : request.getCookies();
        return cookies == null
                ? Optional.empty()
                : Arrays.stream(cookies)
                        .filter(cookie -> cookie.getName().equals(COOKIE))
                        .map(Cookie::getValue)
                        .findFirst();
    }

    static void remember(Tenant tenant) {
        UI.getCurrent()
                .getPage()
                .executeJs(
                        "document.cookie = $0 + '=' + $1 + ';path=/;samesite=lax;max-age=' + $2",
                        COOKIE,
                        tenant.slug(),
                        A_YEAR_IN_SECONDS);
    }
}
