package com.martlet.chart;

import com.martlet.base.ui.Texts;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.ComponentEventListener;
import com.vaadin.flow.component.HasSize;
import com.vaadin.flow.component.HasStyle;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JsModule;
import com.vaadin.flow.component.dependency.NpmPackage;
import com.vaadin.flow.shared.Registration;
import tools.jackson.databind.json.JsonMapper;

/** A chart on the screen. */
@Tag("martlet-chart")
@NpmPackage(value = "echarts", version = "6.1.0")
@JsModule("./charts/martlet-chart.ts")
public class ChartView extends Component implements HasSize, HasStyle {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    /**
     * @param description what a person hears who does not see the picture
     */
    public void show(Chart chart, String description) {
        show(chart, Marks.NONE, description);
    }

    void show(Chart chart, Marks marks, String description) {
        var options = new ChartOptions(Texts.currentLocale()).of(chart, marks, description);
        getElement().setPropertyJson("options", JSON.valueToTree(options));
    }

    /** Saves a light picture with this title and this line below it on the person's machine. */
    public void savePicture(String fileName, String title, String line) {
        getElement().callJsFunction("savePng", fileName, title, line);
    }

    public Registration addChartClickListener(ComponentEventListener<ChartClickEvent> listener) {
        return addListener(ChartClickEvent.class, listener);
    }
}
