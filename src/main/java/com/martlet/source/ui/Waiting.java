package com.martlet.source.ui;

import com.martlet.base.ExternalError;
import com.martlet.base.UserError;
import com.martlet.base.ui.Phrases;
import com.vaadin.flow.component.UI;
import java.util.concurrent.Executor;
import java.util.concurrent.Executors;
import java.util.function.Consumer;
import java.util.function.Supplier;

/** Does work that takes a while without holding up the screen that waits for it. */
final class Waiting {

    private static final Executor THREADS = Executors.newVirtualThreadPerTaskExecutor();

    private Waiting() {}

    /**
     * @param failed hears in the reader's words why there is no result
     */
    static <T> void on(UI ui, Supplier<T> work, Consumer<T> done, Consumer<String> failed) {
        THREADS.execute(
                () -> {
                    try {
                        var result = work.get();
                        ui.access(() -> done.accept(result));
                    } catch (UserError | ExternalError error) {
                        ui.access(() -> failed.accept(Phrases.of(error)));
                    }
                });
    }
}
