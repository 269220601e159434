"""The numbers of `Scripts/bench scoring` with pandas and numpy: key.csv pre.csv post.csv."""

import json
import sys

import numpy
import pandas


def marked(path, key):
    table = pandas.read_csv(path, dtype=str)
    answers = table[key.index]
    points = answers.eq(key.to_numpy()).to_numpy(dtype=float)
    return table["id"], answers, points


def item_analysis(answers, points):
    n, k = points.shape
    totals = points.sum(axis=1)
    variances = points.var(axis=0, ddof=1)
    variance = totals.var(ddof=1)
    alpha = k / (k - 1) * (1 - variances.sum() / variance)
    with_total = ((points - points.mean(axis=0)) * (totals - totals.mean())[:, None]).sum(axis=0)
    covariances = with_total / (n - 1)
    sd = numpy.sqrt(variances)
    without = variance + variances - 2 * covariances
    group = max(1, int(0.27 * n + 0.5))
    ordered = numpy.sort(totals)
    upper, lower = totals >= ordered[-group], totals <= ordered[group - 1]
    counts = answers.apply(pandas.Series.value_counts)
    return {
        "sum": totals.sum(), "sum_sq": (totals ** 2).sum(), "blanks": answers.isna().sum().tolist(),
        "alpha": alpha, "sem": float(numpy.sqrt(variance * (1 - alpha))),
        "mean": points.mean(axis=0).tolist(),
        "r_total": (covariances / (sd * numpy.sqrt(variance))).tolist(),
        "r_rest": ((covariances - variances) / (sd * numpy.sqrt(without))).tolist(),
        "alpha_if_deleted":
            ((k - 1) / (k - 2) * (1 - (variances.sum() - variances) / without)).tolist(),
        "D27": (points[upper].mean(axis=0) - points[lower].mean(axis=0)).tolist(),
        "options": {item: {option: int(count) for option, count in column.dropna().items()}
                    for item, column in counts.items()},
    }


def gains(pre, post):
    before = pandas.DataFrame({"id": pre[0], "row": numpy.arange(len(pre[0]))})
    after = pandas.DataFrame({"id": post[0], "row": numpy.arange(len(post[0]))})
    pairs = before.merge(after, on="id", suffixes=("_pre", "_post"))
    one, two = pre[2][pairs["row_pre"]], post[2][pairs["row_post"]]
    x, y = one.sum(axis=1), two.sum(axis=1)
    gain = y - x
    n, sd = len(gain), gain.std(ddof=1)
    nonzero = gain[gain != 0]
    ranks = pandas.Series(numpy.abs(nonzero)).rank().to_numpy()
    return {
        "n": n, "mean_gain": gain.mean(), "sd_gain": sd, "t": gain.mean() / (sd / numpy.sqrt(n)),
        "d_z": gain.mean() / sd, "r_pre_post": numpy.corrcoef(x, y)[0, 1],
        "normalized_gain": gain.mean() / (one.shape[1] - x.mean()),
        "V_plus": ranks[nonzero > 0].sum(),
        "n01": ((one == 0) & (two == 1)).sum(axis=0).tolist(),
        "n10": ((one == 1) & (two == 0)).sum(axis=0).tolist(),
    }


def main():
    keys, pre, post = sys.argv[1:4]
    key = pandas.read_csv(keys, dtype=str).set_index("item")["key"]
    before, after = marked(pre, key), marked(post, key)
    result = {"items": item_analysis(*after[1:]), "gains": gains(before, after)}
    print(json.dumps(result, default=float))


main()
