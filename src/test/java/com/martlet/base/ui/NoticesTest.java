package com.martlet.base.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.BrowserlessTest;
import com.vaadin.browserless.ViewPackages;
import org.junit.jupiter.api.Test;

@ViewPackages(packages = "com.martlet.base.ui")
class NoticesTest extends BrowserlessTest {

    @Test
    void forgetAnErrorWhenThereIsNewerNews() {
        var failed = Notices.error("It was not saved.");

        var saved = Notices.success("It is saved.");

        assertThat(failed.isOpened()).isFalse();
        assertThat(saved.isOpened()).isTrue();
    }

    @Test
    void keepAnErrorUntilItIsClosed() {
        var failed = Notices.error("It was not saved.");

        assertThat(failed.isOpened()).isTrue();
        assertThat(failed.getDuration()).isZero();
    }
}
