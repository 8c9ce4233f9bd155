package com.martlet.identity.ui;

import com.martlet.identity.CurrentActor;
import com.vaadin.flow.spring.security.NavigationAccessControlConfigurer;
import com.vaadin.flow.spring.security.VaadinSecurityConfigurer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.UsernamePasswordAuthenticationFilter;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;

/** The chain of filters before the screens: a session, a sign-in page, nothing open but that. */
@Configuration(proxyBeanMethods = false)
class BrowserSecurity {

    /** Vaadin's client starts from scripts in the page and sets styles on elements. */
    private static final String POLICY =
            String.join(
                    "; ",
                    "default-src 'self'",
                    "script-src 'self' 'unsafe-inline' 'unsafe-eval'",
                    "style-src 'self' 'unsafe-inline'",
                    "img-src 'self' data: blob:",
                    "font-src 'self' data:",
                    "connect-src 'self' ws: wss:",
                    "object-src 'none'",
                    "base-uri 'self'",
                    "form-action 'self'",
                    "frame-ancestors 'none'");

    @Bean
    @Order(10)
    SecurityFilterChain browserChain(HttpSecurity http, CurrentActor currentActor) {
        return http.authorizeHttpRequests(
                        requests ->
                                requests.requestMatchers("/actuator/health/**", "/error")
                                        .permitAll())
                .with(
                        VaadinSecurityConfigurer.vaadin(),
                        vaadin ->
                                vaadin.loginView(LoginView.class)
                                        .anyRequest(any -> any.authenticated()))
                .addFilterBefore(new SameSiteSignIn(), UsernamePasswordAuthenticationFilter.class)
                .addFilterBefore(new EndedSessions(currentActor), SameSiteSignIn.class)
                .headers(
                        headers ->
                                headers.contentSecurityPolicy(
                                                policy -> policy.policyDirectives(POLICY))
                                        .frameOptions(frames -> frames.deny())
                                        .referrerPolicy(
                                                referrer ->
                                                        referrer.policy(
                                                                ReferrerPolicy.SAME_ORIGIN)))
                .build();
    }

    /** Screens are opened by {@link NeedsChecker} alone. */
    @Bean
    static NavigationAccessControlConfigurer navigationAccessControlConfigurer(
            NeedsChecker checker) {
        return new NavigationAccessControlConfigurer().withNavigationAccessChecker(checker);
    }
}
