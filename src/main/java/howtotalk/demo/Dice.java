package howtotalk.demo;

import java.util.SplittableRandom;

/** Chance that falls the same way every time for the same person and question. */
final class Dice {

    private final SplittableRandom random;

    private Dice(long seed) {
        this.random = new SplittableRandom(seed);
    }

    static Dice of(String question) {
        long seed = 1125899906842597L;
        for (int i = 0; i < question.length(); i++) {
            seed = 31 * seed + question.charAt(i);
        }
        return new Dice(seed);
    }

    boolean percent(int chance) {
        return random.nextInt(100) < chance;
    }

    /** From {@code least} to {@code most}, both possible. */
    int between(int least, int most) {
        return least + random.nextInt(most - least + 1);
    }
}
