#!/usr/bin/env python3
"""Recomputes what `holdfast stats` says with scipy, statsmodels and plain fractions.

Not part of the ordinary build: it needs two libraries from PyPI.

    python3 -m venv /tmp/venv-stats
    /tmp/venv-stats/bin/pip install scipy statsmodels
    /tmp/venv-stats/bin/python tests/crosscheck_stats.py target/release/holdfast stats

Without the rest of Holdfast, in seconds:

    cargo build --release -p stats --example lines
    /tmp/venv-stats/bin/python tests/crosscheck_stats.py target/release/examples/lines

Everything after the script's name is the command that is run; `--sets N` before
it sets how many random data sets each method gets (default 200). Exit 1 and the
first cases are printed when anything differs by more than 1e-6 (interval ends
1e-4, relative to values above 1).
"""

import datetime
import json
import math
import random
import subprocess
import sys
from fractions import Fraction
from statistics import median

import numpy as np
from scipy import integrate, optimize, stats
from statsmodels.stats.meta_analysis import combine_effects
from statsmodels.stats.proportion import proportion_confint
from statsmodels.tsa.stattools import acf

rng = random.Random(20260105)


def sign(x):
    return (x > 0) - (x < 0)


def series(n, kind=None):
    """Ratings with many ties, decimals, or numbers without ties."""
    kind = kind or rng.choice(["ratings", "decimals", "real"])
    if kind == "ratings":
        return [rng.randint(0, 10) for _ in range(n)]
    if kind == "decimals":
        return [round(rng.uniform(1, 7), 1) for _ in range(n)]
    return [rng.gauss(50, 10) for _ in range(n)]


def phases():
    kind = rng.choice(["ratings", "decimals", "real"])
    shift = rng.choice([0, 0, 2, -5, 30])
    b = [round(y + shift, 1) if kind == "decimals" else y + shift for y in series(rng.randint(1, 25), kind)]
    return {"A": series(rng.randint(1, 20), kind), "B": b, "improvement": rng.choice(["increase", "decrease"])}


def turned(given):
    d = 1 if given["improvement"] == "increase" else -1
    return [d * y for y in given["A"]], [d * y for y in given["B"]]


def s_within(y):
    return sum(sign(y[j] - y[i]) for i in range(len(y)) for j in range(i + 1, len(y)))


def s_across(a, b):
    return sum(sign(y - x) for x in a for y in b)


# --- each check: random input, and what other software says about it ---------


def nap(given):
    a, b = turned(given)
    m, n = len(a), len(b)
    q = np.array([[(y > x) + 0.5 * (y == x) for y in b] for x in a], dtype=float)
    value = stats.mannwhitneyu(b, a).statistic / (m * n)
    held = min(max(value, 0.5 / (m * n)), 1 - 0.5 / (m * n))
    q1 = ((q - value).sum(axis=1) ** 2).sum() / (m * n**2)
    q2 = ((q - value).sum(axis=0) ** 2).sum() / (m**2 * n)
    q3 = ((q - value) ** 2).mean()
    unbiased = None
    if m > 1 and n > 1:
        variance = (held * (1 - held) + n * q1 + m * q2 - 2 * q3) / ((m - 1) * (n - 1))
        unbiased = math.sqrt(variance) if variance >= 0 else None
    h, z = (m + n) / 2 - 1, stats.norm.ppf(0.975)

    def distance(t):  # as SingleCaseES writes it, but for its stopping on the ends
        return m * n * (value - t) ** 2 * (2 - t) * (1 + t) - z**2 * t * (1 - t) * (2 + h + (1 + 2 * h) * t * (1 - t))

    step = 1e-9
    low = 0.0 if value == 0 else optimize.brentq(distance, 0, value - step, xtol=1e-13)
    high = 1.0 if value == 1 else optimize.brentq(distance, value + step, 1, xtol=1e-13)
    return {
        "nap": value,
        "se_unbiased": unbiased,
        "se_hanley": math.sqrt((held * (1 - held) + (n - 1) * q1 + (m - 1) * q2) / (m * n)),
        "se_null": math.sqrt((m + n + 1) / (12 * m * n)),
        "ci95": [low, high],
    }


def tau_u(given):
    a, b = turned(given)
    mn, s_ab, s_a = len(a) * len(b), s_across(a, b), s_within(a)
    return {"S_AB": s_ab, "S_A": s_a, "S_B": s_within(b), "tau": s_ab / mn, "tau_u": (s_ab - s_a) / mn}


def tau_u_family(given):
    a, b = turned(given)
    m, n, s_ab, s_a, s_b = len(a), len(b), s_across(a, b), s_within(a), s_within(b)
    return {
        "S_AB": s_ab,
        "S_A": s_a,
        "S_B": s_b,
        "A_vs_B": s_ab / (m * n),
        "A_vs_B_minus_trendA_parker": (s_ab - s_a) / (m * n),
        "A_vs_B_minus_trendA_complete": (s_ab - s_a) / (m * n + m * (m - 1) / 2),
        "A_vs_B_plus_trendB": (s_ab + s_b) / (m * n + n * (n - 1) / 2),
        "A_vs_B_plus_trendB_minus_trendA": (s_ab + s_b - s_a) / ((m + n) * (m + n - 1) / 2),
    }


def tau_bc(given):
    """In exact fractions of the decimals as written."""
    a, b = ([Fraction(repr(y)) for y in given[k]] for k in "AB")
    m, n, d = len(a), len(b), 1 if given["improvement"] == "increase" else -1
    slopes = [(a[j] - a[i]) / (j - i) for i in range(m) for j in range(i + 1, m)]
    if not slopes:
        return {"slope": None, "intercept": None, "tau_bc": None}
    slope = median(slopes)
    rest = [y - slope * (t + 1) for t, y in enumerate(a + b)]
    s = d * s_across(rest[:m], rest[m:])
    return {"slope": float(slope), "intercept": float(median(rest[:m])), "tau_bc": s / (m * n)}


def nonoverlap(given):
    a, b = turned(given)
    m, n = len(a), len(b)
    kept = max(sum(x < cut for x in a) + sum(y >= cut for y in b) for cut in a + b + [math.inf])
    pand = kept / (m + n)
    middle, exact_b = median(Fraction(repr(x)) for x in a), [Fraction(repr(y)) for y in b]
    return {
        "pnd": sum(y > max(a) for y in b) / n,
        "pem": float(sum((y > middle) + Fraction(y == middle, 2) for y in exact_b)) / n,
        "pand": pand,
        "ird": 1 - (m + n) ** 2 / (2 * m * n) * (1 - pand),
    }


def smd_baseline(given):
    a, b = given["A"], given["B"]
    sd = float(np.std(a, ddof=1)) if len(a) > 1 else None
    smd = None
    if len(a) > 2 and len(set(a)) > 1:
        smd = (np.mean(b) - np.mean(a)) / sd * (1 - 3 / (4 * len(a) - 5))
        smd *= 1 if given["improvement"] == "increase" else -1
    return {"smd": smd, "baseline_sd": 0.0 if sd is not None and len(set(a)) == 1 else sd}


def mann_kendall(given):
    y = given["y"]
    n, s = len(y), s_within(given["y"])
    ties = [y.count(v) for v in set(y)]
    var = (n * (n - 1) * (2 * n + 5) - sum(t * (t - 1) * (2 * t + 5) for t in ties)) / 18
    z = 0.0 if s == 0 else (s - sign(s)) / math.sqrt(var)
    tau_b = stats.kendalltau(range(n), y).statistic if n > 1 and len(ties) > 1 else None
    tau_a = s / (n * (n - 1) / 2) if n > 1 else None
    return {"S": s, "var_S": var, "z": z, "p": 2 * stats.norm.sf(abs(z)), "tau_a": tau_a, "tau_b": tau_b}


def kendall_tau_b(given):
    x, y = given["x"], given["y"]
    defined = len(x) > 1 and len(set(x)) > 1 and len(set(y)) > 1
    s = sum(sign(x[j] - x[i]) * sign(y[j] - y[i]) for i in range(len(x)) for j in range(i))
    tau = stats.kendalltau(x, y).statistic if defined else None
    return {"S": s, "D": s / tau if tau else ..., "tau_b": tau}


def theil_sen(given):
    x, y = given["x"], given["y"]
    slopes = {(b - a) / (s - t) for a, t in zip(y, x) for b, s in zip(y, x) if s > t}
    count = sum(s > t for s in x for t in x)
    if not slopes:
        return {"slope": None, "intercept": None, "ci95": None}
    line = stats.theilslopes(y, x, method="joint")
    ends = [line.low_slope, line.high_slope]
    return {
        "slope": line.slope,
        "intercept": line.intercept,
        "ci95": None if count < 2 or any(math.isnan(e) for e in ends) else ends,
    }


def paired_change(given):
    before, after = np.array(given["before"], float), np.array(given["after"], float)
    change = (after - before) * (1 if given["better"] == "increase" else -1)
    n = len(change)
    better, worse = int((change > 0).sum()), int((change < 0).sum())
    spread = n > 1 and np.ptp(change) > 1e-9
    test = stats.ttest_1samp(change, 0) if spread else None
    average = (np.std(before, ddof=1) + np.std(after, ddof=1)) / 2 if n > 1 else 0
    return {
        "n": n,
        "mean_improvement": change.mean(),
        "sd_improvement": (change.std(ddof=1) if spread else 0.0) if n > 1 else None,
        "median_improvement": float(np.median(change)),
        "n_better": better,
        "n_same": n - better - worse,
        "n_worse": worse,
        "t": test.statistic if test else None,
        "df": n - 1 if n > 1 else None,
        "p": test.pvalue if test else None,
        "ci95": list(test.confidence_interval(0.95)) if test else None,
        "d_z": change.mean() / change.std(ddof=1) if test else None,
        "d_av": change.mean() / average if average > 1e-9 else None,
        "sign_test_p": stats.binomtest(better, better + worse).pvalue if better + worse else None,
    }


def beta_binomial(given):
    k, n, (a, b) = given["successes"], given["trials"], given["prior"]
    posterior = stats.beta(a + k, b + n - k)
    return {
        "a": a + k,
        "b": b + n - k,
        "mean": posterior.mean(),
        "ci95": list(posterior.ppf([0.025, 0.975])),
        "p_gt_half": posterior.sf(0.5),
    }


def beta_compare(given):
    first, second = stats.beta(*given["first"]), stats.beta(*given["second"])
    p, _ = integrate.quad(lambda u: second.cdf(first.ppf(u)), 0, 1, limit=500, epsabs=1e-9)
    return {"p_first_greater": p}


def normal_shrink(given):
    error = given["within_var"] / given["n"]
    w = given["between_var"] / (given["between_var"] + error)
    mean = w * given["sample_mean"] + (1 - w) * given["prior_mean"]
    return {"weight": w, "mean": mean, "sd": math.sqrt(w * error)}


def eb_shrink(given):
    y, var = np.array(given["y"], float), np.array(given["se"], float) ** 2
    both = combine_effects(y, var, method_re="dl")
    tau2 = max(0.0, both.tau2)
    random_w = 1 / (var + tau2)
    mu = (random_w * y).sum() / random_w.sum()
    w = tau2 / (tau2 + var)
    return {
        "mu_fixed": both.mean_effect_fe,
        "se_fixed": both.sd_eff_w_fe,
        "Q": both.q,
        "tau2": tau2,
        "mu_random": mu,
        "se_random": 1 / math.sqrt(random_w.sum()),
        "shrunk": list(w * y + (1 - w) * mu),
    }


def brier(given):
    p, o = np.array(given["p"], float), np.array(given["outcome"], float)
    base = o.mean()
    score = ((p - o) ** 2).mean()
    groups = [(v, o[p == v]) for v in set(given["p"])]
    return {
        "brier": score,
        "base_rate": base,
        "brier_reference": base * (1 - base),
        "skill": 1 - score / (base * (1 - base)) if 0 < base < 1 else None,
        "bias": p.mean() - base,
        "reliability": sum(len(g) * (v - g.mean()) ** 2 for v, g in groups) / len(p),
        "resolution": sum(len(g) * (g.mean() - base) ** 2 for _, g in groups) / len(p),
        "uncertainty": base * (1 - base),
    }


def expectancy_violation(given):
    gap = np.array(given["predicted_distress"], float) - np.array(given["actual_distress"], float)
    return {
        "mean_violation": gap.mean(),
        "share_better_than_feared": (gap > 0).mean(),
        "mae": np.abs(gap).mean(),
    }


def autocorr_lag1(given):
    y = given["y"]
    if len(set(y)) < 2:
        return dict.fromkeys(["r1", "r1_bias_corrected", "bartlett_se", "n_eff"])
    n, r1 = len(y), acf(np.array(y, float), nlags=1, adjusted=False, fft=False)[1]
    return {
        "r1": r1,
        "r1_bias_corrected": r1 + 1 / n,
        "bartlett_se": 1 / math.sqrt(n),
        "n_eff": min(n, n * (1 - r1) / (1 + r1)),
    }


def rmssd(given):
    y, t = given["y"], given["t"]
    squares = [(y[i + 1] - y[i]) ** 2 for i in range(len(y) - 1) if t[i + 1] - t[i] <= given["max_gap"]]
    return {"pairs_used": len(squares), "rmssd": math.sqrt(np.mean(squares)) if squares else None}


def changepoint(given):
    y = given["y"]
    n = len(y)
    u = [abs(sum(sign(p - q) for p in y[:t] for q in y[t:])) for t in range(1, n)]
    exact = [Fraction(repr(v)) for v in y]

    def sse(part):
        mean = sum(part) / len(part)
        return sum((v - mean) ** 2 for v in part)

    splits = [(sse(exact[:t]) + sse(exact[t:]), t) for t in range(3, n - 2)]
    least, t = min(splits)
    moved = least < sse(exact)
    return {
        "pettitt": {
            "K": max(u),
            "t": u.index(max(u)) + 1 if max(u) else None,
            "p_approx": min(1, 2 * math.exp(-6 * max(u) ** 2 / (n**3 + n**2))),
        },
        "least_squares": {
            "t": t if moved else None,
            "sse_split": float(least),
            "sse_none": float(sse(exact)),
            "gain": float(sse(exact) - least),
            "mean_before": float(sum(exact[:t]) / t) if moved else None,
            "mean_after": float(sum(exact[t:]) / (n - t)) if moved else None,
        },
    }


def randomization_ab(given):
    y = [Fraction(repr(v)) for v in given["y"]]
    d = 1 if given["better"] == "increase" else -1
    starts = range(given["min_a"], len(y) - given["min_b"] + 1)
    gap = {s: d * (sum(y[s:]) / (len(y) - s) - sum(y[:s]) / s) for s in starts}
    observed = gap[given["start"]]
    return {
        "n_permutations": len(starts),
        "observed": float(observed),
        "p": sum(g >= observed for g in gap.values()) / len(starts),
    }


def wilson_ci(given):
    low, high = proportion_confint(given["k"], given["n"], method="wilson")
    return {"ci95": [low, high]}


def weekly_mean(given):
    weeks = {}
    for day, value in given["observations"]:
        year, week, _ = datetime.date.fromisoformat(day).isocalendar()
        weeks.setdefault(f"{year:04}-W{week:02}", []).append(value)
    days = sorted(datetime.date.fromisoformat(day) for day, _ in given["observations"])
    every = []
    for step in range((days[-1] - days[0]).days + 1):
        year, week, _ = (days[0] + datetime.timedelta(step)).isocalendar()
        every.append(f"{year:04}-W{week:02}")
    return {
        "weeks": {w: {"n": len(v), "mean": np.mean(v)} for w, v in sorted(weeks.items())},
        "missing_weeks": [w for w in dict.fromkeys(every) if w not in weeks],
    }


def region_probability(given):
    high = [stats.norm.cdf((given[d] - given[f"cut_{d}"]) / given[f"sem_{d}"]) for d in ("anxiety", "avoidance")]
    x, v = high
    return {"secure": (1 - x) * (1 - v), "anxious": x * (1 - v), "avoidant": (1 - x) * v, "both_high": x * v}


def score_items(given):
    turned_items = [
        None if r is None else given["min"] + given["max"] - r if i + 1 in given["reverse_items"] else r
        for i, r in enumerate(given["responses"])
    ]
    scores = {}
    for name, items in given["scales"].items():
        kept = [turned_items[i - 1] for i in items if turned_items[i - 1] is not None]
        scores[name] = float(np.mean(kept)) if kept and Fraction(len(kept), len(items)) >= Fraction(4, 5) else None
    return scores


def xy():
    n = rng.randint(1, 30)
    x = rng.choice([list(range(n)), series(n, "ratings"), sorted(series(n, "real"))])
    return {"x": x, "y": series(n)}


def split_series():
    y = series(rng.randint(6, 40))
    cut = rng.randrange(len(y))
    return {"y": y[:cut] + [round(v + rng.choice([0, 1, 20]), 1) for v in y[cut:]]}


def lot():
    y, min_a, min_b = series(rng.randint(8, 30)), rng.randint(1, 4), rng.randint(1, 4)
    start = rng.randint(min_a, len(y) - min_b)
    return {"y": y, "start": start, "min_a": min_a, "min_b": min_b, "better": rng.choice(["increase", "decrease"])}


def shape():
    return rng.choice([rng.randint(1, 60), round(rng.uniform(0.3, 40), 2)])


def wobbly_days():
    n = rng.randint(1, 30)
    t, day = [], 0
    for _ in range(n):
        day += rng.choice([1, 1, 1, 2, 5])
        t.append(day)
    return {"y": series(n), "t": t, "max_gap": rng.choice([1, 2])}


def questionnaire():
    n = rng.randint(4, 36)
    items = list(range(1, n + 1))
    rng.shuffle(items)
    cut = rng.randint(1, n - 1)
    return {
        "responses": [None if rng.random() < 0.12 else rng.randint(1, 7) for _ in range(n)],
        "min": 1,
        "max": 7,
        "reverse_items": rng.sample(range(1, n + 1), n // 3),
        "scales": {"anxiety": items[:cut], "avoidance": items[cut:]},
    }


def days():
    start = datetime.date(rng.randint(1990, 2040), 12, 1)
    picked = [start + datetime.timedelta(rng.randint(0, 90)) for _ in range(rng.randint(1, 25))]
    return {"observations": [[day.isoformat(), rng.randint(0, 10)] for day in picked]}


def pairs(first, second, **more):
    n = rng.randint(1, 25)
    return {first: series(n), second: series(n), **more}


def groups():
    n = rng.randint(2, 15)
    return {"y": series(n), "se": [round(rng.uniform(0.5, 20), 2) for _ in range(n)]}


def rate():
    n = rng.choice([0, 1, 10, rng.randint(1, 400), 10_000])
    return {"successes": rng.randint(0, n), "trials": n, "prior": [shape(), shape()]}


def forecasts():
    n = rng.randint(1, 40)
    return {"p": [rng.randint(0, 10) / 10 for _ in range(n)], "outcome": [rng.randint(0, 1) for _ in range(n)]}


def share():
    n = rng.randint(1, 300)
    return {"k": rng.choice([0, n, rng.randint(0, n)]), "n": n}


def on_the_map():
    given = {}
    for name in ("anxiety", "avoidance"):
        given |= {name: rng.uniform(1, 7), f"cut_{name}": 4, f"sem_{name}": rng.uniform(0.1, 1)}
    return given


CHECKS = [
    (nap, phases),
    (tau_u, phases),
    (tau_u_family, phases),
    (tau_bc, phases),
    (nonoverlap, phases),
    (smd_baseline, phases),
    (mann_kendall, lambda: {"y": series(rng.randint(1, 40))}),
    (kendall_tau_b, xy),
    (theil_sen, xy),
    (paired_change, lambda: pairs("before", "after", better=rng.choice(["increase", "decrease"]))),
    (beta_binomial, rate),
    (beta_compare, lambda: {"first": [shape(), shape()], "second": [shape(), shape()]}),
    (normal_shrink, lambda: {"sample_mean": rng.gauss(10, 5), "within_var": rng.uniform(1, 400), "n": rng.randint(1, 30), "prior_mean": 8, "between_var": rng.uniform(0, 100)}),
    (eb_shrink, groups),
    (brier, forecasts),
    (expectancy_violation, lambda: pairs("predicted_distress", "actual_distress")),
    (autocorr_lag1, lambda: {"y": series(rng.randint(2, 40))}),
    (rmssd, wobbly_days),
    (changepoint, split_series),
    (randomization_ab, lot),
    (wilson_ci, share),
    (weekly_mean, days),
    (region_probability, on_the_map),
    (score_items, questionnaire),
]


def differences(expected, got, path=""):
    """Where `got` is not `expected`, within the contract's tolerance."""
    if expected is ...:
        return
    if isinstance(expected, dict):
        if not isinstance(got, dict) or list(expected) != list(got):
            yield f"{path}: keys {list(expected)} against {got}"
            return
        for key in expected:
            yield from differences(expected[key], got[key], f"{path}.{key}")
    elif isinstance(expected, (list, tuple)):
        if not isinstance(got, list) or len(expected) != len(got):
            yield f"{path}: {expected} against {got}"
            return
        for index, value in enumerate(expected):
            yield from differences(value, got[index], f"{path}[{index}]")
    elif expected is None or got is None or isinstance(expected, str):
        if expected != got:
            yield f"{path}: {expected} against {got}"
    else:
        tolerance = (1e-4 if "ci95" in path else 1e-6) * max(1, abs(expected))
        if not abs(expected - got) <= tolerance:
            yield f"{path}: {float(expected)!r} against {got!r}"


def main():
    command, sets = sys.argv[1:], 200
    if command[:1] == ["--sets"]:
        sets, command = int(command[1]), command[2:]
    if not command:
        sys.exit(__doc__)
    questions = [(check, make()) for check, make in CHECKS for _ in range(sets)]
    lines = "".join(json.dumps({"method": check.__name__, "input": given}) + "\n" for check, given in questions)
    run = subprocess.run(command, input=lines, capture_output=True, text=True, check=True)
    answers = [json.loads(line) for line in run.stdout.splitlines()]
    assert len(answers) == len(questions), f"{len(questions)} lines, {len(answers)} answers"

    failed = {}
    for (check, given), answer in zip(questions, answers):
        found = list(differences(check(given), answer.get("result", answer)))
        if found:
            failed.setdefault(check.__name__, []).append((given, found))
    for check, _ in CHECKS:
        wrong = failed.get(check.__name__, [])
        print(f"{check.__name__:22} {sets - len(wrong):5} of {sets} agree")
        for given, found in wrong[:2]:
            print("   ", json.dumps(given), *found, sep="\n    ")
    sys.exit(bool(failed))


if __name__ == "__main__":
    main()
