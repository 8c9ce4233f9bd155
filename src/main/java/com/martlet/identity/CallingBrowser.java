package com.martlet.identity;

import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

/** What the browser of the request at hand says that it is. */
@Component
class CallingBrowser {

    String name() {
        if (RequestContextHolder.getRequestAttributes()
                instanceof ServletRequestAttributes attributes) {
            var name = attributes.getRequest().getHeader(HttpHeaders.USER_AGENT);
            return name == null ? "" : name;
        }
        return "";
    }
}
