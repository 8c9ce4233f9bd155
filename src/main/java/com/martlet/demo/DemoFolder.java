package com.martlet.demo;

import com.martlet.home.HomeFolder;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.LocalDate;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Puts the demo shop's raw files where its folder sources look; what lies there already stays. */
@Component
class DemoFolder {

    private static final Logger LOG = LoggerFactory.getLogger(DemoFolder.class);
    private static final int TELL_EVERY = 15;

    private final HomeFolder home;

    DemoFolder(HomeFolder home) {
        this.home = home;
    }

    /** Adds the missing files of each day from the shop's first to the given one. */
    void bringUpTo(LocalDate lastDay, DemoShop shop, String tenantSlug) {
        var written = 0;
        for (var day = shop.firstDay(); !day.isAfter(lastDay); day = day.plusDays(1)) {
            if (addDay(day, shop, tenantSlug) && ++written % TELL_EVERY == 0) {
                LOG.info("The demo shop wrote its files up to {}", day);
            }
        }
        if (written > 0) {
            LOG.info("The demo shop wrote the files of {} days, the last is {}", written, lastDay);
        }
    }

    private boolean addDay(LocalDate day, DemoShop shop, String tenantSlug) {
        var added = false;
        for (var file : DemoFile.values()) {
            var target = folder(file, tenantSlug).resolve(file.fileName(day));
            if (shop.has(file, day) && Files.notExists(target)) {
                write(file, day, shop, target);
                added = true;
            }
        }
        return added;
    }

    private Path folder(DemoFile file, String tenantSlug) {
        return home.folder("drop").resolve(tenantSlug).resolve(file.sourceName());
    }

    /** Whole or absent: a file under way has a name that nobody collects. */
    private static void write(DemoFile file, LocalDate day, DemoShop shop, Path target) {
        var draft = target.resolveSibling(target.getFileName() + ".part");
        try {
            Files.createDirectories(target.getParent());
            try (var out = Files.newBufferedWriter(draft)) {
                shop.write(file, day, out);
            }
            Files.move(draft, target, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException failure) {
            throw new UncheckedIOException("Cannot write " + target, failure);
        }
    }
}
