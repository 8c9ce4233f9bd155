-- What the tables of predictions and their columns mean, as V009 says it of the others.
comment on view ${tenant}_analytics.customer_values is
    'One row per customer who has bought, as of the newest day / 데이터 마지막 날 기준, 구매한 적이 있는 고객마다 한 행';
comment on view ${tenant}_analytics.value_models is
    'One row: the models behind the predictions, or why there are none / 예측 모델 또는 예측이 없는 이유, 한 행';
comment on view ${tenant}_analytics.value_calibrations is
    'One row per number of earlier repeat purchases: predicted and actual / 이전 재구매 횟수마다 예상과 실제, 한 행';
comment on column ${tenant}_analytics.customer_values.customer_id is
    'Customer as the shop names them / 쇼핑몰의 고객 번호';
comment on column ${tenant}_analytics.customer_values.count_purchase_days is
    'Days with a purchase / 구매한 날의 수';
comment on column ${tenant}_analytics.customer_values.median_gap_days is
    'Median of the days between them, empty with one day only / 구매 간격의 중앙값(일), 하루만 구매했으면 빈 값';
comment on column ${tenant}_analytics.customer_values.predicted_value_90 is
    'Expected purchases times expected amount, next 90 days / 앞으로 90일의 예상 가치';
comment on column ${tenant}_analytics.customer_values.predicted_value_180 is
    'The same, next 180 days / 앞으로 180일의 예상 가치';
comment on column ${tenant}_analytics.customer_values.predicted_value_365 is
    'The same, next 365 days / 앞으로 365일의 예상 가치';
comment on column ${tenant}_analytics.customer_values.probability_alive is
    'Probability of still buying, 0 to 1 / 구매 지속 확률(0~1)';
comment on column ${tenant}_analytics.customer_values.is_churned is
    'No purchase for twice the usual time / 평소 간격의 두 배가 지나도록 구매하지 않음';
comment on column ${tenant}_analytics.customer_values.as_of is
    'The day all of it is known as of / 기준일';
