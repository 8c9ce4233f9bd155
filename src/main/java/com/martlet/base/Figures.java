package com.martlet.base;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.NumberFormat;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Currency;
import java.util.Locale;

/** Writes numbers, money and days as people of a language read them, with or without a screen. */
public record Figures(Locale locale) {

    public boolean isKorean() {
        return locale.getLanguage().equals("ko");
    }

    /** 1,234,567 or 1,234.5. */
    public String number(Number value) {
        var format = NumberFormat.getNumberInstance(Locale.US);
        format.setMaximumFractionDigits(2);
        format.setRoundingMode(RoundingMode.HALF_UP);
        return format.format(value);
    }

    /** ₩1,234,567 or $1,234.50. */
    public String money(BigDecimal value, Currency currency) {
        var format = NumberFormat.getNumberInstance(Locale.US);
        var digits = Math.max(0, currency.getDefaultFractionDigits());
        format.setMinimumFractionDigits(digits);
        format.setMaximumFractionDigits(digits);
        format.setRoundingMode(RoundingMode.HALF_UP);
        return signed(value, currency, format.format(value.abs()));
    }

    /** The sign, the currency's symbol and the digits. */
    public static String signed(BigDecimal value, Currency currency, String digits) {
        return (value.signum() < 0 ? "-" : "") + symbol(currency) + digits;
    }

    /** 21 Oct 2026 or 2026년 10월 21일. */
    public String date(LocalDate day) {
        return day.format(
                isKorean()
                        ? DateTimeFormatter.ofPattern("yyyy년 M월 d일", Locale.KOREAN)
                        : DateTimeFormatter.ofPattern("d MMM yyyy", Locale.ENGLISH));
    }

    /** Before a number; the code and a space where there is no sign. */
    public static String symbol(Currency currency) {
        return switch (currency.getCurrencyCode()) {
            case "KRW" -> "₩";
            case "USD" -> "$";
            case "EUR" -> "€";
            case "GBP" -> "£";
            case "JPY" -> "¥";
            default -> currency.getCurrencyCode() + " ";
        };
    }
}
