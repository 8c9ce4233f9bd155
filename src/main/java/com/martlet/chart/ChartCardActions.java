package com.martlet.chart;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.server.streams.DownloadHandler;
import org.jspecify.annotations.Nullable;

/**
 * What a chart card asks of its board.
 *
 * @param csv streams the numbers; null when the actor may not take data out
 * @param pictureTaken called before a picture is saved; null when the actor may not take data out
 * @param definition what the numbers mean
 */
public record ChartCardActions(
        @Nullable DownloadHandler csv, @Nullable Runnable pictureTaken, Component definition) {}
