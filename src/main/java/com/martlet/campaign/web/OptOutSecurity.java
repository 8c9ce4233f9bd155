package com.martlet.campaign.web;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;

/**
 * The filters before the page for opting out: open to everybody, since the signed link is the key.
 * Mail programs send no token against forged requests, and nobody is signed in who could be
 * tricked.
 */
@Configuration(proxyBeanMethods = false)
class OptOutSecurity {

    static final String PATH = "/u/";

    private static final String POLICY =
            "default-src 'none'; style-src 'unsafe-inline'; form-action 'self';"
                    + " base-uri 'none'; frame-ancestors 'none'";

    @Bean
    @Order(3)
    SecurityFilterChain optOutChain(HttpSecurity http) {
        return http.securityMatcher(PATH + "*")
                .sessionManagement(
                        session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .csrf(AbstractHttpConfigurer::disable)
                .requestCache(AbstractHttpConfigurer::disable)
                .logout(AbstractHttpConfigurer::disable)
                .authorizeHttpRequests(requests -> requests.anyRequest().permitAll())
                .headers(
                        headers ->
                                headers.contentSecurityPolicy(
                                                policy -> policy.policyDirectives(POLICY))
                                        .frameOptions(frames -> frames.deny())
                                        .referrerPolicy(
                                                referrer ->
                                                        referrer.policy(
                                                                ReferrerPolicy.NO_REFERRER)))
                .build();
    }
}
