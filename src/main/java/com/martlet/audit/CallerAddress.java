package com.martlet.audit;

import com.martlet.base.NetworkAddress;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

/** The network address an act came from; none when Martlet itself is at work. */
@Component
class CallerAddress {

    @Nullable String find() {
        return RequestContextHolder.getRequestAttributes()
                        instanceof ServletRequestAttributes attributes
                ? NetworkAddress.canonical(attributes.getRequest().getRemoteAddr())
                : null;
    }
}
