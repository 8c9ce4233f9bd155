package com.martlet.export.ui;

import com.martlet.base.ui.Texts;
import com.martlet.export.ExportFormat;
import com.martlet.export.ExportPreview;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.data.value.ValueChangeMode;
import org.jspecify.annotations.Nullable;

/** How a file shall be written, with how much of people in it, and why. */
class ExportForm extends Div {

    private static final int LONGEST_REASON = 500;

    private final RadioButtonGroup<ExportFormat> format =
            new RadioButtonGroup<>(Texts.of("export.format"));
    private final Checkbox whole = new Checkbox();
    private final Paragraph masked = new Paragraph();
    private final TextArea reason = new TextArea(Texts.of("export.reason"));

    ExportForm(Runnable wholeChanged) {
        addClassName("m-stack");
        masked.addClassName("m-quiet");
        format.setItems(ExportFormat.XLSX, ExportFormat.CSV, ExportFormat.CSV_FOR_MACHINES);
        format.setItemLabelGenerator(ExportWords::format);
        format.setValue(ExportFormat.XLSX);
        whole.addValueChangeListener(change -> wholeChanged.run());
        reason.setMaxLength(LONGEST_REASON);
        reason.setWidthFull();
        reason.setValueChangeMode(ValueChangeMode.EAGER);
        reason.addValueChangeListener(change -> reason.setInvalid(false));
        add(format, whole, masked, reason);
    }

    void show(ExportPreview preview, boolean maySeeAll) {
        var hidden = ExportWords.columns(preview.hiddenColumns());
        var columns = isWhole() ? ExportWords.columns(preview.personalColumns()) : hidden;
        whole.setLabel(Texts.of("export.whole", columns));
        whole.setVisible(!columns.isEmpty() && maySeeAll);
        masked.setText(Texts.of("export.masked", hidden));
        masked.setVisible(!hidden.isEmpty() && !maySeeAll);
        reason.setVisible(preview.needsReason());
        reason.setHelperText(ExportWords.reasonNeeded(preview.reason()));
    }

    boolean isWhole() {
        return whole.getValue();
    }

    ExportFormat format() {
        return format.getValue();
    }

    @Nullable String reason() {
        return reason.isVisible() ? reason.getValue().strip() : null;
    }

    /** Says beside the field what is missing. */
    boolean isComplete() {
        var missing = reason.isVisible() && reason.getValue().isBlank();
        reason.setErrorMessage(Texts.of("export.reason.missing"));
        reason.setInvalid(missing);
        if (missing) {
            reason.focus();
        }
        return !missing;
    }
}
