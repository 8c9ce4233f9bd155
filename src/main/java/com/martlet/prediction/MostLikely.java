package com.martlet.prediction;

import java.util.Arrays;
import java.util.Optional;
import java.util.function.ToDoubleFunction;
import org.hipparchus.exception.MathRuntimeException;
import org.hipparchus.optim.InitialGuess;
import org.hipparchus.optim.MaxEval;
import org.hipparchus.optim.PointValuePair;
import org.hipparchus.optim.nonlinear.scalar.GoalType;
import org.hipparchus.optim.nonlinear.scalar.ObjectiveFunction;
import org.hipparchus.optim.nonlinear.scalar.noderiv.NelderMeadSimplex;
import org.hipparchus.optim.nonlinear.scalar.noderiv.SimplexOptimizer;

/** Looks for the positive parameters at which a likelihood is highest, by their logarithms. */
final class MostLikely {

    private static final double EXACT = 1e-13;
    private static final double STEP = 0.5;
    private static final double FARTHEST = 20;
    private static final int MOST_TRIES = 4_000;

    private MostLikely() {}

    /**
     * @param likelihood of parameters, each above 0; its size is about 1
     */
    static Optional<double[]> find(int parameters, ToDoubleFunction<double[]> likelihood) {
        try {
            var first = search(new double[parameters], likelihood);
            // A simplex may shrink before it is there; the second one starts large again.
            var best = search(first.getPoint(), likelihood);
            return Optional.of(positive(best.getPoint()));
        } catch (MathRuntimeException noEnd) {
            return Optional.empty();
        }
    }

    private static PointValuePair search(double[] start, ToDoubleFunction<double[]> likelihood) {
        var steps = new double[start.length];
        Arrays.fill(steps, STEP);
        return new SimplexOptimizer(EXACT, EXACT)
                .optimize(
                        new MaxEval(MOST_TRIES),
                        GoalType.MAXIMIZE,
                        new ObjectiveFunction(
                                point -> finite(likelihood.applyAsDouble(positive(point)))),
                        new InitialGuess(start),
                        new NelderMeadSimplex(steps));
    }

    private static double[] positive(double[] logarithms) {
        return Arrays.stream(logarithms)
                .map(one -> Math.exp(Math.clamp(one, -FARTHEST, FARTHEST)))
                .toArray();
    }

    private static double finite(double likelihood) {
        return Double.isNaN(likelihood) ? Double.NEGATIVE_INFINITY : likelihood;
    }
}
