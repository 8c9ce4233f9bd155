package com.martlet.identity.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.martlet.base.ui.Texts;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.textfield.PasswordField;
import com.vaadin.flow.component.textfield.TextField;
import java.util.Locale;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is refused on a screen is refused in the language of the screen. */
class RefusalWordsTest extends PeopleScreens {

    private static final String ANOTHER_PASSWORD = "three blue words";

    @BeforeEach
    void open() {
        signIn(administrator);
    }

    @ParameterizedTest
    @CsvSource({
        "ko, 현재 비밀번호가 틀렸습니다. 로그인할 때 쓴 비밀번호를 입력하십시오.",
        "en, The old password is wrong. Type the one you signed in with."
    })
    void refusesAWrongPassword(String language, String words) {
        read(language);
        opened("password");
        var fields = $(PasswordField.class).all();
        test(fields.getFirst()).setValue("not the old one");
        test(fields.get(1)).setValue(ANOTHER_PASSWORD);
        test(fields.getLast()).setValue(ANOTHER_PASSWORD);

        click(Texts.of("identity.password.save"));

        assertThat(lastNotice()).contains(words);
    }

    @ParameterizedTest
    @CsvSource({"ko, 값 25은(는) 0에서 23까지의 범위를 벗어납니다.", "en, 'Value 25 not in range [0, 23].'"})
    void refusesAScheduleWithoutSuchAnHour(String language, String words) {
        read(language);
        openedInTheTenant("runs");
        var cron = $(TextField.class).withCaption(Texts.of("pipeline.schedule.cron")).single();

        test(cron).setValue("0 25 * * *");

        assertThat(cron.getErrorMessage()).contains(words);
    }

    private static void read(String language) {
        UI.getCurrent().setLocale(Locale.of(language));
    }
}
