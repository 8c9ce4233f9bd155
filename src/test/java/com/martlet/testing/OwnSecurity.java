package com.martlet.testing;

import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.context.SecurityContextHolderStrategy;
import org.springframework.test.context.TestContext;
import org.springframework.test.context.TestExecutionListener;

/**
 * Lets static calls reach the holder of the application under test, and signs out after each test.
 * Each application that starts makes its own holder the static one, and tests share a few of them.
 */
final class OwnSecurity implements TestExecutionListener {

    @Override
    public void beforeTestMethod(TestContext test) {
        var holder = test.getApplicationContext().getBean(SecurityContextHolderStrategy.class);
        SecurityContextHolder.setContextHolderStrategy(holder);
    }

    @Override
    public void afterTestMethod(TestContext test) {
        SecurityContextHolder.clearContext();
    }
}
