package com.martlet;

import com.vaadin.flow.component.dependency.CssImport;
import com.vaadin.flow.component.dependency.NpmPackage;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.page.AppShellConfigurator;
import com.vaadin.flow.component.page.Push;
import com.vaadin.flow.server.AppShellSettings;
import com.vaadin.flow.theme.lumo.Lumo;

/** The page around all screens: theme, font, push. */
@Push
@StyleSheet(Lumo.STYLESHEET)
@NpmPackage(value = "pretendard", version = "1.3.9")
@CssImport("pretendard/dist/web/variable/pretendardvariable-dynamic-subset.css")
@CssImport("./themes/martlet/martlet.css")
public class Shell implements AppShellConfigurator {

    @Override
    public void configurePage(AppShellSettings settings) {
        settings.setViewport("width=device-width, initial-scale=1");
        settings.addFavIcon("icon", "icons/martlet.svg", "any");
        settings.addMetaTag("robots", "noindex");
    }
}
