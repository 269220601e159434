"""The numbers of `Scripts/bench scoring` with polars: key.csv pre.csv post.csv.

Prints also how long it computed once both files were read.
"""

import json
import sys
import time

import polars
from polars import col


def marked(table, key):
    points = table.select(
        "id", *((col(item) == right).fill_null(False).cast(polars.UInt8).alias(item)
                for item, right in key.items()))
    return points.with_columns(
        polars.sum_horizontal([col(item).cast(polars.Int32) for item in key]).alias("total"))


def item_analysis(answers, points, key):
    n, k = points.height, len(key)
    items = list(key)
    summary = points.lazy().select(
        polars.col("total").sum().alias("sum"),
        (polars.col("total").cast(polars.Int64) ** 2).sum().alias("sum_sq"),
        polars.col("total").var().alias("variance"),
        *(col(i).mean().alias(f"mean:{i}") for i in items),
        *(col(i).cast(polars.Float64).var().alias(f"var:{i}") for i in items),
        *(polars.cov(col(i).cast(polars.Float64), col("total").cast(polars.Float64))
          .alias(f"cov:{i}") for i in items)).collect().row(0, named=True)
    group = max(1, int(0.27 * n + 0.5))
    ordered = points["total"].sort()
    upper = points.filter(col("total") >= ordered[-group]).select(items).mean().row(0)
    lower = points.filter(col("total") <= ordered[group - 1]).select(items).mean().row(0)
    variance = summary["variance"]
    variances = [summary[f"var:{i}"] for i in items]
    covariances = [summary[f"cov:{i}"] for i in items]
    total_of_variances = sum(variances)
    without = [variance + v - 2 * c for v, c in zip(variances, covariances)]
    alpha = k / (k - 1) * (1 - total_of_variances / variance)
    options = polars.collect_all(
        [answers.lazy().select(i).drop_nulls().group_by(i).len() for i in items])
    return {
        "sum": summary["sum"], "sum_sq": summary["sum_sq"],
        "blanks": list(answers.select(items).null_count().row(0)),
        "alpha": alpha, "sem": (variance * (1 - alpha)) ** 0.5,
        "mean": [summary[f"mean:{i}"] for i in items],
        "r_total": [c / (v * variance) ** 0.5 for v, c in zip(variances, covariances)],
        "r_rest": [(c - v) / (v * w) ** 0.5 for v, c, w in zip(variances, covariances, without)],
        "alpha_if_deleted": [(k - 1) / (k - 2) * (1 - (total_of_variances - v) / w)
                             for v, w in zip(variances, without)],
        "D27": [u - l for u, l in zip(upper, lower)],
        "options": {i: dict(table.iter_rows()) for i, table in zip(items, options)},
    }


def gains(pre, post, key):
    items = list(key)
    pairs = pre.join(post, on="id", suffix=":post")
    gain = (col("total:post") - col("total")).cast(polars.Float64)
    found = pairs.lazy().select(
        polars.len().alias("n"), gain.mean().alias("mean_gain"), gain.std().alias("sd_gain"),
        polars.corr("total", "total:post").alias("r_pre_post"),
        col("total").mean().alias("mean_pre"),
        gain.filter(gain != 0).abs().rank().filter(gain.filter(gain != 0) > 0).sum()
        .alias("V_plus"),
        *((col(i) < col(f"{i}:post")).sum().alias(f"n01:{i}") for i in items),
        *((col(i) > col(f"{i}:post")).sum().alias(f"n10:{i}") for i in items),
    ).collect().row(0, named=True)
    n, mean, sd = found["n"], found["mean_gain"], found["sd_gain"]
    return {
        "n": n, "mean_gain": mean, "sd_gain": sd, "t": mean / (sd / n ** 0.5), "d_z": mean / sd,
        "r_pre_post": found["r_pre_post"],
        "normalized_gain": mean / (len(items) - found["mean_pre"]),
        "V_plus": found["V_plus"],
        "n01": [found[f"n01:{i}"] for i in items], "n10": [found[f"n10:{i}"] for i in items],
    }


def main():
    keys, pre, post = sys.argv[1:4]
    key = dict(polars.read_csv(keys).iter_rows())
    strings = {"id": polars.String, **{item: polars.String for item in key}}
    tables = [polars.read_csv(path, schema_overrides=strings) for path in (pre, post)]
    start = time.perf_counter()
    before, after = (marked(table, key) for table in tables)
    result = {"items": item_analysis(tables[1], after, key), "gains": gains(before, after, key)}
    result["compute_seconds"] = time.perf_counter() - start
    print(json.dumps(result, default=float))


main()
