package com.martlet.demo;

/** Who comes and who orders on which day: functions of seed, customer and day, nothing else. */
record Habits(long seed, ShopCalendar calendar) {

    private static final int KIND = 1;
    private static final int RHYTHM = 2;
    private static final int VISIT = 3;

    CustomerKind kindOf(int customer) {
        var dice = new Dice(seed, KIND, customer);
        if (calendar.isRegular(customer)) {
            return switch (dice.weighted(16, 14, 20, 14, 14, 22)) {
                case 0 -> CustomerKind.LOYAL;
                case 1 -> CustomerKind.AT_RISK;
                case 2 -> CustomerKind.LOST;
                case 3 -> CustomerKind.BARGAIN_HUNTER;
                case 4 -> CustomerKind.WINDOW_SHOPPER;
                default -> CustomerKind.OCCASIONAL;
            };
        }
        if (calendar.isNew(customer)) {
            return CustomerKind.NEW;
        }
        return dice.chance(0.35) ? CustomerKind.WINDOW_SHOPPER : CustomerKind.OCCASIONAL;
    }

    boolean orders(int customer, int day) {
        var joined = calendar.joined(customer);
        if (day < joined) {
            return false;
        }
        var rhythm = new Dice(seed, RHYTHM, customer);
        return switch (kindOf(customer)) {
            case LOYAL -> isDue(day, rhythm, rhythm.between(9, 14));
            case AT_RISK -> day <= lastDay(customer) && isDue(day, rhythm, rhythm.between(7, 12));
            case LOST -> day == rhythm.below(8);
            case BARGAIN_HUNTER -> isOnOffer(day, rhythm);
            case WINDOW_SHOPPER -> false;
            case OCCASIONAL -> isDue(day, rhythm, rhythm.between(25, 40));
            case NEW -> isFirstOrLater(day - joined, rhythm);
        };
    }

    boolean visits(int customer, int day) {
        if (day < calendar.joined(customer) || day > lastDay(customer)) {
            return false;
        }
        return day == calendar.joined(customer)
                || new Dice(seed, VISIT, customer, day)
                        .chance(eagerness(customer, day) * calendar.traffic(day))
                || orders(customer, day);
    }

    private double eagerness(int customer, int day) {
        return switch (kindOf(customer)) {
            case LOYAL -> 0.13;
            case AT_RISK, LOST -> 0.09;
            case BARGAIN_HUNTER -> calendar.isSale(day) ? 0.30 : 0.03;
            case WINDOW_SHOPPER -> 0.11;
            case OCCASIONAL -> 0.03;
            case NEW -> day - calendar.joined(customer) < 14 ? 0.13 : 0.04;
        };
    }

    /** The last day the customer can be seen on; without end for most. */
    private int lastDay(int customer) {
        return switch (kindOf(customer)) {
            case AT_RISK -> 25 + new Dice(seed, RHYTHM, customer, 1).below(21);
            case LOST -> 8 + new Dice(seed, RHYTHM, customer, 1).below(5);
            default -> Integer.MAX_VALUE;
        };
    }

    private static boolean isDue(int day, Dice rhythm, int gap) {
        return (day + rhythm.below(gap)) % gap == 0;
    }

    private boolean isOnOffer(int day, Dice rhythm) {
        var first = rhythm.below(3);
        var second = rhythm.between(3, 6);
        var saleDay = calendar.saleDay(day);
        return saleDay == first || saleDay == second;
    }

    private static boolean isFirstOrLater(int daysSinceJoining, Dice rhythm) {
        var first = rhythm.below(3);
        var gap = rhythm.between(18, 30);
        return daysSinceJoining >= first && (daysSinceJoining - first) % gap == 0;
    }
}
