package com.martlet.identity.web;

import com.martlet.identity.AccessRegistry;
import com.martlet.identity.CurrentActor;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Puts the check of rights before every API method. */
@Configuration(proxyBeanMethods = false)
class ApiAccess implements WebMvcConfigurer {

    private final AccessRegistry registry;
    private final CurrentActor currentActor;
    private final ActingForTenants acting;

    ApiAccess(AccessRegistry registry, CurrentActor currentActor, ActingForTenants acting) {
        this.registry = registry;
        this.currentActor = currentActor;
        this.acting = acting;
    }

    @Override
    public void addInterceptors(InterceptorRegistry interceptors) {
        interceptors
                .addInterceptor(new NeedsInterceptor(registry, currentActor, acting))
                .addPathPatterns(ApiSecurity.EVERYTHING)
                .excludePathPatterns(ApiSecurity.DESCRIPTION);
    }
}
