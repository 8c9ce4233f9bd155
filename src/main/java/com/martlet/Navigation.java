package com.martlet;

import com.martlet.base.ui.Texts;
import com.martlet.identity.Actor;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.Icon;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** Links to the screens an actor may open, in their groups; marks the one in front. */
class Navigation extends Nav {

    private final List<Anchor> links = new ArrayList<>();

    Navigation(Actor actor) {
        addClassName("m-navigation");
        getElement().setAttribute("aria-label", Texts.of("navigation.label"));
        var groups =
                NavigationEntry.of(actor).stream()
                        .collect(Collectors.groupingBy(NavigationEntry::group));
        for (var group : NavigationGroup.values()) {
            if (groups.containsKey(group)) {
                add(group(group, groups.getOrDefault(group, List.of())));
            }
        }
    }

    /** The longest link that the path begins with is where the person is. */
    void mark(String path) {
        links.forEach(link -> mark(link, false));
        links.stream()
                .filter(link -> (path + "/").startsWith(link.getHref() + "/"))
                .max(Comparator.comparing(link -> link.getHref().length()))
                .ifPresent(link -> mark(link, true));
    }

    private static void mark(Anchor link, boolean here) {
        link.setClassName("m-here", here);
        if (here) {
            link.getElement().setAttribute("aria-current", "page");
        } else {
            link.getElement().removeAttribute("aria-current");
        }
    }

    private Component group(NavigationGroup group, List<NavigationEntry> entries) {
        var box = new Div(new Span(Texts.of(group.textKey())));
        box.addClassNames(
                "m-navigation-group", "m-navigation-" + group.name().toLowerCase(Locale.ROOT));
        entries.forEach(entry -> box.add(link(entry)));
        return box;
    }

    private Component link(NavigationEntry entry) {
        var word = new Span(entry.title());
        word.addClassName("m-word");
        var link = new Anchor(entry.path());
        link.getElement().setAttribute("router-link", true);
        link.setTitle(entry.title());
        if (!entry.icon().isEmpty()) {
            link.add(new Icon(entry.icon()));
        }
        link.add(word);
        links.add(link);
        return link;
    }
}
