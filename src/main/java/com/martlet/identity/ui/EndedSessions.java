package com.martlet.identity.ui;

import com.martlet.identity.CurrentActor;
import com.martlet.identity.SignedInUser;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.authentication.logout.SecurityContextLogoutHandler;
import org.springframework.web.filter.OncePerRequestFilter;

/** Turns a browser that was signed out elsewhere into one that nobody is signed in with. */
class EndedSessions extends OncePerRequestFilter {

    private final CurrentActor currentActor;

    EndedSessions(CurrentActor currentActor) {
        this.currentActor = currentActor;
    }

    @Override
    protected void doFilterInternal(
            HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var authentication = SecurityContextHolder.getContext().getAuthentication();
        if (authentication != null
                && authentication.getPrincipal() instanceof SignedInUser
                && currentActor.user().isEmpty()) {
            // Made anew, because it clears the context it found when it was made.
            new SecurityContextLogoutHandler().logout(request, response, authentication);
        }
        chain.doFilter(request, response);
    }
}
