package com.martlet.identity;

import static org.assertj.core.api.Assertions.assertThat;

import com.martlet.testing.MartletTest;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.type.filter.AnnotationTypeFilter;
import org.springframework.util.ClassUtils;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

@MartletTest
class AccessRegistryTest {

    @Autowired private AccessRegistry registry;

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    private RequestMappingHandlerMapping handlers;

    /** Customers have no account: their page is guarded by the token of its link. */
    @Test
    void knowsTheRightOfEveryApiMethodButOptingOut() {
        var own =
                handlers.getHandlerMethods().values().stream()
                        .filter(method -> method.getBeanType().getName().startsWith("com.martlet"))
                        .toList();

        assertThat(own).hasSizeGreaterThan(3);
        assertThat(own)
                .filteredOn(method -> !isRegistered(method))
                .extracting(method -> method.getBeanType().getSimpleName())
                .containsExactly("OptOutController", "OptOutController");
    }

    @Test
    void knowsTheRightOfEveryScreenButTheSignIn() {
        var screens = screens();

        assertThat(screens).hasSizeGreaterThan(3);
        assertThat(screens)
                .filteredOn(screen -> registry.neededFor(screen).isEmpty())
                .extracting(Class::getSimpleName)
                .containsExactlyInAnyOrder("LoginView", "ForgotPasswordView", "ChoosePasswordView");
    }

    @Test
    void opensNoScreenToEverybodyButTheSignIn() {
        assertThat(screens())
                .filteredOn(screen -> screen.isAnnotationPresent(AnonymousAllowed.class))
                .extracting(Class::getSimpleName)
                .containsExactlyInAnyOrder("LoginView", "ForgotPasswordView", "ChoosePasswordView");
    }

    @Test
    void answersNothingButOptingOutOutsideOfTheDoorOfTheApi() {
        var paths =
                handlers.getHandlerMethods().entrySet().stream()
                        .filter(
                                entry ->
                                        entry.getValue()
                                                .getBeanType()
                                                .getName()
                                                .startsWith("com.martlet"))
                        .flatMap(entry -> entry.getKey().getPatternValues().stream())
                        .collect(Collectors.toSet());

        assertThat(paths)
                .filteredOn(path -> !path.startsWith("/api/v1/"))
                .containsExactly("/u/{token}");
    }

    @Test
    void refusesWhatNamesNoRight() throws NoSuchMethodException {
        var method = Object.class.getMethod("toString");

        assertThat(registry.neededFor(method, Object.class)).isEmpty();
        assertThat(registry.neededFor(Object.class)).isEmpty();
    }

    private boolean isRegistered(HandlerMethod method) {
        return registry.neededFor(method.getMethod(), method.getBeanType()).isPresent();
    }

    private static List<Class<?>> screens() {
        var scanner = new ClassPathScanningCandidateComponentProvider(false);
        scanner.addIncludeFilter(new AnnotationTypeFilter(Route.class));
        return scanner.findCandidateComponents("com.martlet").stream()
                .<Class<?>>map(
                        found ->
                                ClassUtils.resolveClassName(
                                        String.valueOf(found.getBeanClassName()), null))
                .toList();
    }
}
