package com.martlet.demo;

import java.util.List;
import java.util.Locale;

/** Invents the demo shop's customers; none of them exists. */
record People(long seed, ShopCalendar calendar, Habits habits) {

    private static final int PERSON = 4;

    private static final List<String> FAMILY =
            List.of(
                    "김", "김", "김", "김", "이", "이", "이", "박", "박", "최", "최", "정", "강", "조", "윤", "장",
                    "임", "한", "오", "서", "신", "권", "황", "안", "송", "류", "홍", "문", "배", "남궁");
    private static final List<String> FIRST =
            List.of(
                    "민", "서", "지", "하", "도", "예", "수", "은", "현", "준", "유", "채", "태", "가", "나", "다",
                    "시", "연", "윤", "승", "재", "정", "우", "주", "소", "혜");
    private static final List<String> SECOND =
            List.of(
                    "준", "연", "우", "윤", "아", "은", "현", "진", "호", "빈", "영", "희", "원", "민", "서", "율",
                    "린", "훈", "경", "솔", "람", "나", "미", "혁");

    Customer person(int number) {
        var dice = new Dice(seed, PERSON, number);
        var id = Customer.idOf(number);
        return new Customer(
                id,
                dice.pick(FAMILY) + dice.pick(FIRST) + dice.pick(SECOND),
                id.toLowerCase(Locale.ROOT) + "@example.com",
                "010-0%03d-%04d".formatted(dice.below(1000), dice.below(10_000)),
                dice.pick(List.of("F", "F", "M", "M")),
                String.valueOf(1955 + dice.below(30) + dice.below(23)),
                grade(number, dice),
                dice.chance(0.97) ? "KR" : dice.pick(List.of("US", "JP")),
                dice.chance(0.62),
                dice.chance(0.55),
                calendar.day(calendar.joined(number)));
    }

    private String grade(int number, Dice dice) {
        return switch (habits.kindOf(number)) {
            case LOYAL -> dice.chance(0.5) ? "VIP" : "GOLD";
            case AT_RISK, BARGAIN_HUNTER -> dice.chance(0.5) ? "GOLD" : "SILVER";
            case LOST, OCCASIONAL -> dice.chance(0.4) ? "SILVER" : "BRONZE";
            case WINDOW_SHOPPER, NEW -> "BRONZE";
        };
    }
}
