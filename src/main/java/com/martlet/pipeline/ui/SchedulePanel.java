package com.martlet.pipeline.ui;

import com.martlet.base.UserError;
import com.martlet.base.ui.Card;
import com.martlet.base.ui.Formats;
import com.martlet.base.ui.Notices;
import com.martlet.base.ui.Phrases;
import com.martlet.base.ui.Texts;
import com.martlet.identity.Actor;
import com.martlet.identity.CurrentActor;
import com.martlet.identity.Permission;
import com.martlet.identity.Tenant;
import com.martlet.pipeline.Cron;
import com.martlet.pipeline.Schedule;
import com.martlet.pipeline.ScheduleService;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.time.Clock;

/** When the daily run starts by itself: in words, the next five times, and editable. */
class SchedulePanel extends Card {

    private static final int TIMES_SHOWN = 5;

    private final transient ScheduleService schedules;
    private final transient CurrentActor currentActor;
    private final transient Tenant tenant;
    private final transient Clock clock;
    private final Paragraph words = new Paragraph();
    private final OrderedList times = new OrderedList();
    private final TextField cron = new TextField(Texts.of("pipeline.schedule.cron"));
    private final Checkbox enabled = new Checkbox(Texts.of("pipeline.schedule.enabled"));
    private final Button save = new Button(Texts.of("base.save"), click -> save());

    SchedulePanel(ScheduleService schedules, CurrentActor currentActor, Clock clock) {
        this.schedules = schedules;
        this.currentActor = currentActor;
        var actor = currentActor.require();
        this.tenant = actor.requireTenant();
        this.clock = clock;
        words.addClassName("m-strong");
        times.addClassName("m-run-times");
        add(new H2(Texts.of("pipeline.schedule.title")), words, times);
        if (actor.may(Permission.MANAGE_PIPELINE)) {
            addEditor();
        }
        show(schedules.find(tenant.id()));
    }

    private void addEditor() {
        cron.setHelperText(Texts.of("pipeline.schedule.help"));
        cron.addClassName("m-wide-field");
        cron.setValueChangeMode(ValueChangeMode.EAGER);
        cron.addValueChangeListener(change -> preview());
        enabled.addValueChangeListener(
                change -> {
                    if (change.isFromClient()) {
                        enable(change.getValue());
                    }
                });
        var row = new Div(cron, save, enabled);
        row.addClassName("m-run-row");
        add(row);
    }

    private void show(Schedule schedule) {
        enabled.setValue(schedule.enabled());
        cron.setValue(schedule.cron().expression());
        describe(schedule);
    }

    private void describe(Schedule schedule) {
        var spoken = new CronWords(Texts.currentLocale()).of(schedule.cron());
        words.setText(
                schedule.enabled()
                        ? Texts.of("pipeline.schedule.words", spoken, tenant.zone().getId())
                        : Texts.of("pipeline.schedule.off", spoken));
        showTimes(schedule);
    }

    private void showTimes(Schedule schedule) {
        times.removeAll();
        times.setVisible(schedule.enabled());
        schedule.cron().nextTimes(tenant.zone(), clock.instant(), TIMES_SHOWN).stream()
                .map(time -> Formats.current().time(time, tenant.zone()))
                .forEach(time -> times.add(new ListItem(new Span(time))));
    }

    /** Shows what would be, before it is kept. */
    private void preview() {
        try {
            describe(new Schedule(Cron.parse(cron.getValue()), enabled.getValue()));
            cron.setInvalid(false);
            save.setEnabled(true);
        } catch (UserError error) {
            cron.setErrorMessage(Phrases.of(error));
            cron.setInvalid(true);
            save.setEnabled(false);
        }
    }

    private Actor actor() {
        return currentActor.require(tenant.id());
    }

    private void save() {
        try {
            show(schedules.change(tenant, actor(), cron.getValue()));
            Notices.success(Texts.of("pipeline.schedule.saved"));
        } catch (UserError error) {
            Notices.error(Phrases.of(error));
        }
    }

    private void enable(boolean on) {
        try {
            show(on ? schedules.enable(tenant, actor()) : schedules.disable(tenant, actor()));
        } catch (UserError error) {
            Notices.error(Phrases.of(error));
        }
    }
}
