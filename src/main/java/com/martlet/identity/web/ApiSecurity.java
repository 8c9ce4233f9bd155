package com.martlet.identity.web;

import com.martlet.identity.TokenActors;
import jakarta.servlet.DispatcherType;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.core.context.SecurityContextHolderStrategy;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.UsernamePasswordAuthenticationFilter;
import org.springframework.security.web.context.RequestAttributeSecurityContextRepository;
import org.springframework.web.servlet.HandlerExceptionResolver;

/** The chain of filters before the API: no session, no cookie, a token each time. */
@Configuration(proxyBeanMethods = false)
class ApiSecurity {

    static final String EVERYTHING = "/api/**";

    /** Describes the API and shows nobody's data. */
    static final String DESCRIPTION = "/api/v1/openapi.json";

    @Bean
    @Order(1)
    SecurityFilterChain apiDescriptionChain(HttpSecurity http) {
        return withoutSession(http)
                .securityMatcher(DESCRIPTION)
                .authorizeHttpRequests(requests -> requests.anyRequest().permitAll())
                .build();
    }

    @Bean
    @Order(2)
    SecurityFilterChain apiChain(
            HttpSecurity http,
            TokenActors actors,
            SecurityContextHolderStrategy holder,
            @Qualifier("handlerExceptionResolver") HandlerExceptionResolver problems) {
        var contexts = new RequestAttributeSecurityContextRepository();
        var filter = new BearerTokenFilter(actors, holder, contexts, problems);
        return withoutSession(http)
                .securityMatcher(EVERYTHING)
                .securityContext(context -> context.securityContextRepository(contexts))
                .addFilterBefore(filter, UsernamePasswordAuthenticationFilter.class)
                .authorizeHttpRequests(
                        requests ->
                                requests.dispatcherTypeMatchers(
                                                DispatcherType.ASYNC, DispatcherType.ERROR)
                                        .permitAll()
                                        .anyRequest()
                                        .authenticated())
                .build();
    }

    private static HttpSecurity withoutSession(HttpSecurity http) {
        return http.sessionManagement(
                        session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .csrf(AbstractHttpConfigurer::disable)
                .cors(AbstractHttpConfigurer::disable)
                .logout(AbstractHttpConfigurer::disable)
                .requestCache(AbstractHttpConfigurer::disable)
                .anonymous(AbstractHttpConfigurer::disable)
                .headers(
                        headers ->
                                headers.contentSecurityPolicy(
                                        policy ->
                                                policy.policyDirectives(
                                                        "default-src 'none'; frame-ancestors"
                                                                + " 'none'")));
    }
}
