package com.martlet.segment.ui;

import com.martlet.base.ui.Card;
import com.martlet.base.ui.Texts;
import com.martlet.segment.RuleWords;
import com.martlet.segment.SegmentTemplate;
import com.martlet.segment.SegmentTemplate.Strategy;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.util.Arrays;
import java.util.function.Consumer;

/** Ready segments to start from, by strategy. */
class TemplateGallery extends Card {

    private final transient Consumer<SegmentTemplate> chosen;
    private final transient RuleWords words = new RuleWords(Texts.currentLocale());

    TemplateGallery(Consumer<SegmentTemplate> chosen) {
        this.chosen = chosen;
        addClassName("m-templates");
        var explanation = new Paragraph(Texts.of("segment.templates.help"));
        explanation.addClassName("m-quiet");
        add(new H2(Texts.of("segment.templates")), explanation);
        for (var strategy : Strategy.values()) {
            add(group(strategy));
        }
    }

    private Div group(Strategy strategy) {
        var tiles = new Div();
        tiles.addClassName("m-template-tiles");
        Arrays.stream(SegmentTemplate.values())
                .filter(template -> template.strategy() == strategy)
                .forEach(template -> tiles.add(tile(template)));
        return new Div(new H3(Texts.of("segment.strategy." + strategy.id())), tiles);
    }

    private NativeButton tile(SegmentTemplate template) {
        var title = new Span(template.title(Texts.currentLocale()));
        title.addClassName("m-strong");
        var sentence = new Span(words.sentence(template.rule()));
        sentence.addClassName("m-quiet");
        var tile = new NativeButton("", click -> chosen.accept(template));
        tile.addClassName("m-template");
        tile.add(title, sentence);
        return tile;
    }
}
