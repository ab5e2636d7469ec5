# 数値以外にレポートにあるもの:表紙、日付、コーチ用の手引き。

day-long = { $year }年{ $month }月{ $day }日
logo = ロゴ
