package com.martlet.identity.ui;

import com.martlet.base.NetworkAddress;
import com.vaadin.flow.server.VaadinRequest;
import com.vaadin.flow.server.VaadinServletRequest;
import java.net.URI;

/** Where this Martlet and this browser are, in the eyes of the person in front. */
final class Here {

    private Here() {}

    static URI site() {
        if (VaadinRequest.getCurrent() instanceof VaadinServletRequest request) {
            var address = URI.create(request.getHttpServletRequest().getRequestURL().toString());
            return URI.create(address.getScheme() + "://" + address.getAuthority());
        }
        return URI.create("http://localhost");
    }

    static String address() {
        var request = VaadinRequest.getCurrent();
        return request == null ? "unknown" : NetworkAddress.canonical(request.getRemoteAddr());
    }
}
