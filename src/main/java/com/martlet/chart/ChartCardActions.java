package com.martlet.chart;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.server.streams.DownloadHandler;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * What a chart card asks of its board.
 *
 * @param csv streams the numbers; null when the actor may not take data out
 * @param workbook the same as XLSX
 * @param picture records that a picture is taken, and then says what it is called; null when the
 *     actor may not take data out, or when there is no drawing
 * @param refusal says why the actor may not; used when nothing may leave
 * @param definition what the numbers mean
 */
public record ChartCardActions(
        @Nullable DownloadHandler csv,
        @Nullable DownloadHandler workbook,
        @Nullable Supplier<SavedPicture> picture,
        Runnable refusal,
        Component definition) {}
