package com.martlet.segment;

import com.martlet.segment.SegmentMembers.Listing;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;

/** Members as CSV for people: byte order mark, CRLF, no cell that a table program would compute. */
public final class MemberCsv {

    private static final String HEADER = "\uFEFFcustomer_id,customer_name\r\n";

    private static final String FORMULA_STARTS = "=+-@\t\r";

    private MemberCsv() {}

    public static void write(Listing listing, Writer out) throws IOException {
        out.write(HEADER);
        try {
            listing.forEach(member -> writeRow(member, out));
        } catch (UncheckedIOException broken) {
            throw broken.getCause();
        }
    }

    private static void writeRow(Member member, Writer out) {
        try {
            out.write(row(member));
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private static String row(Member member) {
        var name = member.name() == null ? "" : member.name();
        return "%s,%s\r\n".formatted(cell(member.customerId()), cell(name));
    }

    private static String cell(String text) {
        var safe =
                !text.isEmpty() && FORMULA_STARTS.indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
        return safe.matches("(?s).*[\",\r\n].*") ? '"' + safe.replace("\"", "\"\"") + '"' : safe;
    }
}
