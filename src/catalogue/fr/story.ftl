# Ce que le rapport contient en plus des chiffres : la couverture, la date et la note destinée au coach.

day-long = { $day } { $month ->
    [1] janvier
    [2] février
    [3] mars
    [4] avril
    [5] mai
    [6] juin
    [7] juillet
    [8] août
    [9] septembre
    [10] octobre
    [11] novembre
   *[12] décembre
} { $year }
logo = Logo
