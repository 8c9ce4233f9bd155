package com.martlet.segment.web;

import com.martlet.segment.Member;

/** Members as CSV for people: byte order mark, CRLF, no cell that a table program would compute. */
final class MemberCsv {

    static final String HEADER = "\uFEFFcustomer_id,customer_name\r\n";

    private static final String FORMULA_STARTS = "=+-@\t\r";

    private MemberCsv() {}

    static String row(Member member) {
        var name = member.name() == null ? "" : member.name();
        return "%s,%s\r\n".formatted(cell(member.customerId()), cell(name));
    }

    private static String cell(String text) {
        var safe =
                !text.isEmpty() && FORMULA_STARTS.indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
        return safe.matches("(?s).*[\",\r\n].*") ? '"' + safe.replace("\"", "\"\"") + '"' : safe;
    }
}
