package com.martlet.segment.ui;

import com.martlet.base.ui.Card;
import com.martlet.base.ui.FewTabs;
import com.martlet.base.ui.Texts;
import com.martlet.segment.RuleWords;
import com.martlet.segment.SegmentTemplate;
import com.martlet.segment.SegmentTemplate.Strategy;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.tabs.Tab;
import java.util.Arrays;
import java.util.function.Consumer;

/** Ready segments to start from, those of one strategy at a time. */
class TemplateGallery extends Card {

    private final transient Consumer<SegmentTemplate> chosen;
    private final transient RuleWords words = new RuleWords(Texts.currentLocale());
    private final Div tiles = new Div();

    TemplateGallery(Consumer<SegmentTemplate> chosen) {
        this.chosen = chosen;
        addClassName("m-templates");
        tiles.addClassName("m-template-tiles");
        var explanation = new Paragraph(Texts.of("segment.templates.help"));
        explanation.addClassName("m-quiet");
        var strategies = new FewTabs();
        Arrays.stream(Strategy.values()).map(TemplateGallery::tab).forEach(strategies::add);
        strategies.addSelectedChangeListener(
                event -> show(Strategy.values()[strategies.getSelectedIndex()]));
        add(new H2(Texts.of("segment.templates")), explanation, strategies, tiles);
        show(Strategy.values()[0]);
    }

    private static Tab tab(Strategy strategy) {
        return new Tab(Texts.of("segment.strategy." + strategy.id()));
    }

    private void show(Strategy strategy) {
        tiles.removeAll();
        Arrays.stream(SegmentTemplate.values())
                .filter(template -> template.strategy() == strategy)
                .forEach(template -> tiles.add(tile(template)));
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
