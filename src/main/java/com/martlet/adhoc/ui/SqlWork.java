package com.martlet.adhoc.ui;

import com.martlet.adhoc.SqlFile;
import com.martlet.adhoc.SqlOutcome;
import com.martlet.adhoc.SqlRun;
import com.martlet.base.UserError;
import com.martlet.base.ui.Notices;
import com.martlet.base.ui.Phrases;
import com.martlet.base.ui.Texts;
import com.martlet.identity.Actor;
import com.martlet.identity.Tenant;
import com.vaadin.flow.component.UI;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** One statement at a time between the editor and its answer. */
class SqlWork {

    private final SqlOffice office;
    private final Tenant tenant;
    private final SqlEditor editor;
    private final ResultCard result;
    private @Nullable Question answered;
    private boolean isWhole;
    private int begun;

    SqlWork(SqlOffice office, Tenant tenant, SqlEditor editor, ResultCard result) {
        this.office = office;
        this.tenant = tenant;
        this.editor = editor;
        this.result = result;
    }

    /**
     * A statement as it was asked.
     *
     * @param name as the trail and files have it
     * @param title as people read it
     */
    record Question(String name, String title, String sql) {}

    /** Something that begins now and ends later. */
    private interface Start {
        SqlRun with(Consumer<SqlOutcome> ended);
    }

    /** What is still on its way is stopped and never shown. */
    void forget() {
        begun++;
        editor.stop();
        answered = null;
        result.showNothing();
    }

    void run(Question asked) {
        begin(
                ended -> office.sql().start(tenant, actor(), asked.name(), asked.sql(), ended),
                outcome -> show(asked, outcome),
                result::showError,
                result::showLoading);
    }

    private void show(Question asked, SqlOutcome outcome) {
        answered = asked;
        result.show(outcome);
        if (outcome instanceof SqlOutcome.Answered answer) {
            isWhole = answer.table().isWhole();
        }
        if (outcome instanceof SqlOutcome.Refused refused && refused.place() != null) {
            editor.pointAt(refused.place());
        }
    }

    /** The file has all rows; where more are than the screen shows, they are counted first. */
    void download() {
        var asked = answered;
        if (asked == null || editor.isBusy()) {
            return;
        }
        if (isWhole) {
            ask(asked);
            return;
        }
        begin(
                ended -> office.sql().measure(tenant, actor(), asked.name(), asked.sql(), ended),
                outcome -> askWhenMeasured(asked, outcome),
                Notices::error,
                () -> Notices.success(Texts.of("adhoc.counting")));
    }

    private void askWhenMeasured(Question asked, SqlOutcome outcome) {
        switch (outcome) {
            case SqlOutcome.Answered measured -> ask(asked);
            case SqlOutcome.Refused refused -> Notices.error(Phrases.of(refused.reason()));
            case SqlOutcome.Cancelled cancelled -> {}
        }
    }

    private void ask(Question asked) {
        office.exports().ask(SqlFile.question(asked.name(), asked.title(), asked.sql()));
    }

    private void begin(
            Start start, Consumer<SqlOutcome> ended, Consumer<String> refusal, Runnable waiting) {
        if (editor.isBusy()) {
            return;
        }
        var ui = UI.getCurrent();
        var number = ++begun;
        try {
            editor.showBusy(start.with(outcome -> later(ui, () -> end(number, outcome, ended))));
            waiting.run();
        } catch (UserError refused) {
            refusal.accept(Phrases.of(refused));
        }
    }

    private void end(int number, SqlOutcome outcome, Consumer<SqlOutcome> ended) {
        editor.showIdle();
        if (number == begun) {
            ended.accept(outcome);
        }
    }

    /** An answer for a screen that was closed is not painted. */
    private static void later(UI ui, Runnable painting) {
        ui.accessLater(painting::run, () -> {}).run();
    }

    private Actor actor() {
        return office.currentActor().require(tenant.id());
    }
}
