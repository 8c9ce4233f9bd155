package com.martlet.pipeline.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.martlet.base.Phrase;
import com.martlet.identity.TenantId;
import com.martlet.pipeline.Run;
import com.martlet.pipeline.RunId;
import com.martlet.pipeline.RunState;
import com.martlet.pipeline.RunTrigger;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class RunSummaryTest {

    private static final Instant START = Instant.parse("2026-11-21T09:00:00Z");

    @Test
    void saysOfAFailureWhyWhatWasKeptAndWhatToDo() {
        var shown = shown(RunState.FAILED, null, "The file is gone", "Tried three times.");

        assertThat(words(shown, Paragraph.class))
                .contains("The file is gone", "Tried three times.")
                .anyMatch(
                        text -> text.startsWith("Nothing was published") && text.contains("Mend"));
        assertThat(words(shown, Span.class)).doesNotContain("5%");
    }

    @Test
    void saysOfACancelledRunThatNothingWasPublished() {
        assertThat(words(shown(RunState.CANCELLED, null), Paragraph.class))
                .anyMatch(text -> text.startsWith("Nothing was published"));
        assertThat(words(shown(RunState.CANCELLED, 7L), Paragraph.class))
                .noneMatch(text -> text.startsWith("Nothing was published"));
    }

    @Test
    void saysHowFarARunIs() {
        var shown = shown(RunState.RUNNING, null);

        assertThat(words(shown, Span.class)).contains("5%");
        assertThat(words(shown, Paragraph.class))
                .noneMatch(text -> text.startsWith("Nothing was published"));
    }

    private static RunSummary shown(RunState state, Long version, String... why) {
        var phrases = Stream.of(why).map(Phrase::plain).toList();
        var run =
                new Run(
                        new RunId(1),
                        new TenantId(1),
                        "daily",
                        RunTrigger.MANUAL,
                        state,
                        null,
                        null,
                        1,
                        0.05,
                        null,
                        phrases,
                        null,
                        version,
                        false,
                        START,
                        START,
                        START.plusSeconds(3));
        var summary = new RunSummary();
        summary.show(run, 0, ZoneOffset.UTC, START.plusSeconds(3));
        return summary;
    }

    private static List<String> words(Component part, Class<? extends Component> kind) {
        return Stream.concat(Stream.of(part), part.getChildren().flatMap(RunSummaryTest::all))
                .filter(kind::isInstance)
                .filter(Component::isVisible)
                .map(one -> one.getElement().getText())
                .toList();
    }

    private static Stream<Component> all(Component part) {
        return Stream.concat(Stream.of(part), part.getChildren().flatMap(RunSummaryTest::all));
    }
}
