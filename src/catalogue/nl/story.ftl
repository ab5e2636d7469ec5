# Wat het rapport naast de cijfers heeft: omslag, dag en gespreksblad voor de coach.

day-long = { $day } { $month ->
    [1] januari
    [2] februari
    [3] maart
    [4] april
    [5] mei
    [6] juni
    [7] juli
    [8] augustus
    [9] september
    [10] oktober
    [11] november
   *[12] december
} { $year }
logo = Logo
