package com.martlet.base.ui;

import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.datepicker.DatePicker;
import java.time.DayOfWeek;
import java.time.Month;
import java.time.format.TextStyle;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** A day, chosen or typed in the words of the user's language; weeks start as the tenant says. */
public class DayField extends DatePicker {

    public DayField(String label) {
        super(label);
        var locale = Texts.currentLocale();
        setLocale(locale);
        setI18n(words(locale));
        if (locale.getLanguage().equals("ko")) {
            addAttachListener(event -> nameMonthsAfterTheirYear());
        }
    }

    /** The component itself writes the month first, and its words have no place for the order. */
    private void nameMonthsAfterTheirYear() {
        getElement()
                .executeJs(
                        """
                        this.addEventListener('opened-changed', (event) => {
                          if (event.detail.value) {
                            const formatTitle = (month, year) => year + '년 ' + month;
                            this.i18n = { ...this.i18n, formatTitle };
                          }
                        });
                        """);
    }

    /** For every field of the screen in front from now on. */
    public static void beginWeeksOn(DayOfWeek day) {
        ComponentUtil.setData(UI.getCurrent(), DayOfWeek.class, day);
    }

    private static DayOfWeek firstDay() {
        var ui = UI.getCurrent();
        var chosen = ui == null ? null : ComponentUtil.getData(ui, DayOfWeek.class);
        return chosen == null ? DayOfWeek.MONDAY : chosen;
    }

    private static DatePickerI18n words(Locale locale) {
        return new DatePickerI18n()
                .setMonthNames(months(locale))
                .setWeekdays(weekdays(TextStyle.FULL, locale))
                .setWeekdaysShort(weekdays(TextStyle.SHORT, locale))
                .setFirstDayOfWeek(firstDay().getValue() % DayOfWeek.values().length)
                .setToday(Texts.of("base.today"))
                .setCancel(Texts.of("base.cancel"))
                .setDateFormats("yyyy-MM-dd", "yyyy.MM.dd", "yyyyMMdd")
                .setBadInputErrorMessage(Texts.of("base.noDay"));
    }

    private static List<String> months(Locale locale) {
        return Arrays.stream(Month.values())
                .map(month -> month.getDisplayName(TextStyle.FULL_STANDALONE, locale))
                .toList();
    }

    /** From Sunday on, as the component wants them. */
    private static List<String> weekdays(TextStyle style, Locale locale) {
        return Arrays.stream(DayOfWeek.values())
                .map(day -> day.minus(1).getDisplayName(style, locale))
                .toList();
    }
}
