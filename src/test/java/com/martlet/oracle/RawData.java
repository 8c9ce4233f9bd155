package com.martlet.oracle;

import java.nio.file.Path;
import java.util.List;

/**
 * The raw files of a shop, and the SQL that reads them: cleaned by rules written apart from those
 * of the path.
 *
 * @param name of a file in oracle/raw
 * @param folder what {folder} in it stands for
 */
public record RawData(String name, Path folder) {

    /**
     * @param drop the folder with a folder of files per source
     */
    public static RawData demo(Path drop) {
        return new RawData("demo", drop);
    }

    public static RawData lgde(Path samples) {
        return new RawData("lgde", samples.resolve("lgde"));
    }

    public static RawData rees46(Path samples) {
        return new RawData("rees46", samples.resolve("rees46"));
    }

    public static RawData onlineRetail(Path samples) {
        return new RawData("online_retail", samples.resolve("online_retail/by-day"));
    }

    List<String> statements() {
        return OracleSql.statements("raw/" + name, sql -> sql.replace("{folder}", "" + folder));
    }
}
