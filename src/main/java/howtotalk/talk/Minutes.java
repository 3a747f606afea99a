package howtotalk.talk;

/** Seconds as a clock shows them. */
final class Minutes {

    private Minutes() {}

    /** 5:07; an hour and more as 65:07. */
    static String of(long seconds) {
        long rest = seconds % 60;
        return seconds / 60 + (rest < 10 ? ":0" : ":") + rest;
    }
}
